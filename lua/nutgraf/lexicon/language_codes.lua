-- Language codes, for telling a label from what is none ("zz", "utf-8"). `all`: the two-letter codes of ISO 639-1, with
-- those withdrawn that pages still use. `told`: those that core.language tells among the languages of their script
-- (csrc/training/language.py). `relatives`: groups that it tells apart badly, or that are names for one language.
return {
  all = [[aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik
    in io is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh
    mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw
    sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur
    uz ve vi vo wa wo xh yi yo za zh zu]],
  told = [[en fr es de it sv tr ca pl pt nl cs id vi fi ro da hu hr sk gl lt sl nb nn lv eu eo et sr ms is sq ga gd br
    cy
    af az tl ru uk bg mk be kk ky mn tg ar fa ur ug ps hi mr ne bn as he yi]],
  relatives = { "no nb nn da", "hr sr bs sh", "id ms in", "he iw", "yi ji", "tl fil", "jv jw", "ro mo" },
}
