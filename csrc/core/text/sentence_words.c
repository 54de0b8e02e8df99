/* The words that the sentence splitter knows, in lower case, sorted by bytes; see sentence_words.h. */
#include "sentence_words.h"

#include <string.h>

static const struct {
    const char *word;
    uint8_t roles; /* NUTGRAF_WORD_ bits */
} words[] = {
    {"a", 8}, {"a.d", 4}, {"a.m", 4}, {"ab", 32}, {"abb", 2}, {"aber", 8}, {"abr", 2}, {"abs", 2}, {"abzgl", 1},
    {"according", 8}, {"además", 8}, {"adm", 1}, {"after", 8}, {"ago", 2}, {"al", 1}, {"ale", 8}, {"all", 8},
    {"als", 8}, {"although", 8}, {"am", 40}, {"an", 8}, {"and", 8}, {"another", 8}, {"antes", 8}, {"apod", 4},
    {"approx", 1}, {"apr", 2}, {"april", 16}, {"après", 8}, {"arch", 1}, {"arq", 1}, {"art", 2}, {"arts", 2},
    {"as", 8}, {"assn", 4}, {"at", 8}, {"atd", 4}, {"auch", 8}, {"auf", 8}, {"aug", 2}, {"august", 16},
    {"augusti", 16}, {"augusztus", 16}, {"av", 1}, {"avant", 8}, {"avda", 1}, {"ave", 4}, {"avr", 2},
    {"avv", 1}, {"b.a", 4}, {"b.c", 4}, {"bc", 1}, {"bd", 2}, {"before", 8}, {"bei", 8}, {"bijv", 1},
    {"bir", 8}, {"bis", 32}, {"bl", 1}, {"bl.a", 1}, {"blvd", 4}, {"bn", 128}, {"both", 8}, {"bpk", 1},
    {"bros", 4}, {"bspw", 1}, {"bu", 8}, {"but", 8}, {"bzw", 1}, {"března", 16}, {"c", 10}, {"ca", 3},
    {"cap", 2}, {"capt", 1}, {"ce", 8}, {"ces", 8}, {"cette", 8}, {"cf", 1}, {"ch", 2}, {"chf", 64},
    {"cmdr", 1}, {"co", 4}, {"col", 1}, {"corp", 4}, {"cpl", 1}, {"cuando", 8}, {"czerwca", 16}, {"d", 8},
    {"d.c", 4}, {"d.h", 4}, {"dann", 8}, {"dans", 8}, {"das", 40}, {"de", 8}, {"dec", 2}, {"december", 16},
    {"dem", 32}, {"den", 40}, {"dept", 4}, {"der", 40}, {"des", 32}, {"despite", 8}, {"después", 8}, {"det", 9},
    {"dez", 2}, {"dezember", 16}, {"dhr", 1}, {"dic", 2}, {"die", 40}, {"dies", 8}, {"diese", 8}, {"dieser", 8},
    {"dipl", 1}, {"dn", 1}, {"dne", 32}, {"do", 32}, {"doc", 1}, {"doch", 8}, {"dollar", 64}, {"dollars", 64},
    {"dom", 1}, {"dopo", 8}, {"dott", 1}, {"dr", 1}, {"dra", 1}, {"dras", 1}, {"drs", 1}, {"dubna", 16},
    {"dvs", 1}, {"déc", 2}, {"dña", 1}, {"e", 8}, {"e.g", 4}, {"e.u", 4}, {"each", 8}, {"ecc", 4}, {"ed", 1},
    {"eds", 1}, {"ee.uu", 4}, {"een", 8}, {"egli", 8}, {"ein", 8}, {"eine", 8}, {"el", 8}, {"ela", 8},
    {"ele", 8}, {"eles", 8}, {"ella", 8}, {"elle", 8}, {"elles", 8}, {"ellos", 8}, {"en", 8}, {"ene", 2},
    {"enz", 1}, {"er", 8}, {"es", 8}, {"est", 4}, {"esta", 8}, {"estados", 4}, {"este", 8}, {"estos", 8},
    {"et", 8}, {"etc", 4}, {"ett", 4}, {"eur", 64}, {"euro", 64}, {"euros", 64}, {"evtl", 1}, {"exkl", 1},
    {"ext", 2}, {"f.eks", 1}, {"feb", 2}, {"februar", 16}, {"februari", 16}, {"february", 16}, {"február", 16},
    {"fig", 2}, {"figs", 2}, {"for", 8}, {"fr", 1}, {"franken", 64}, {"frl", 1}, {"from", 8}, {"ft", 1},
    {"févr", 2}, {"für", 8}, {"geb", 1}, {"gen", 3}, {"geom", 1}, {"gest", 1}, {"ggf", 1}, {"giu", 2},
    {"gli", 8}, {"gov", 1}, {"grudnia", 16}, {"gs", 1}, {"han", 8}, {"he", 8}, {"her", 8}, {"here", 8},
    {"het", 8}, {"hij", 8}, {"his", 8}, {"hl", 1}, {"hon", 9}, {"how", 8}, {"however", 8}, {"hr", 1}, {"i", 8},
    {"i.e", 4}, {"ich", 8}, {"if", 8}, {"ik", 8}, {"il", 8}, {"ils", 8}, {"im", 40}, {"in", 8}, {"inc", 4},
    {"ing", 1}, {"inkl", 1}, {"inoltre", 8}, {"insp", 1}, {"inż", 1}, {"it", 8}, {"itd", 4}, {"itp", 4},
    {"its", 8}, {"j", 8}, {"jak", 8}, {"jan", 2}, {"januar", 16}, {"januari", 16}, {"january", 16},
    {"január", 16}, {"janv", 2}, {"je", 8}, {"jeg", 8}, {"jr", 4}, {"judr", 1}, {"juil", 2}, {"jul", 2},
    {"juli", 16}, {"july", 16}, {"jun", 2}, {"june", 16}, {"juni", 16}, {"jänner", 16}, {"július", 16},
    {"június", 16}, {"kap", 2}, {"kl", 1}, {"kronen", 64}, {"kung", 1}, {"května", 16}, {"kwietnia", 16},
    {"l", 8}, {"l.a", 4}, {"la", 8}, {"las", 8}, {"last", 8}, {"laut", 8}, {"le", 8}, {"leden", 16},
    {"ledna", 16}, {"les", 8}, {"lic", 1}, {"lipca", 16}, {"listopada", 16}, {"listopadu", 16}, {"llc", 4},
    {"lo", 8}, {"lors", 8}, {"los", 8}, {"lt", 1}, {"ltd", 4}, {"lug", 2}, {"lutego", 16}, {"m.a", 4},
    {"m.d", 4}, {"m.e", 4}, {"m.fl", 1}, {"m.m", 4}, {"ma", 8}, {"maar", 8}, {"mag", 3}, {"mai", 16},
    {"mais", 8}, {"maj", 16}, {"maja", 16}, {"man", 8}, {"many", 8}, {"mar", 2}, {"marca", 16}, {"march", 16},
    {"mars", 16}, {"marts", 16}, {"mas", 8}, {"max", 1}, {"may", 16}, {"me", 1}, {"meanwhile", 8}, {"mej", 1},
    {"messrs", 1}, {"mevr", 1}, {"mgr", 1}, {"mill", 128}, {"mind", 1}, {"mio", 128}, {"mit", 8}, {"mj", 1},
    {"mlle", 1}, {"mln", 128}, {"mm", 1}, {"mme", 1}, {"most", 8}, {"mr", 1}, {"mrd", 128}, {"mrs", 1},
    {"ms", 1}, {"mt", 1}, {"mudr", 1}, {"mw", 1}, {"mx", 1}, {"my", 8}, {"május", 16}, {"március", 16},
    {"märz", 16}, {"n", 2}, {"nach", 8}, {"např", 1}, {"nel", 8}, {"nella", 8}, {"next", 8}, {"no", 10},
    {"nos", 2}, {"not", 8}, {"nous", 8}, {"nov", 2}, {"november", 16}, {"now", 8}, {"np", 1}, {"nr", 2},
    {"nrn", 2}, {"num", 2}, {"núm", 2}, {"o", 8}, {"o.l", 4}, {"o.ä", 4}, {"oct", 2}, {"october", 16},
    {"od", 32}, {"officials", 8}, {"ok", 2}, {"okt", 2}, {"oktober", 16}, {"október", 16}, {"on", 8},
    {"ona", 8}, {"one", 8}, {"ono", 8}, {"op", 2}, {"os", 8}, {"osv", 4}, {"ott", 2}, {"our", 8}, {"p", 2},
    {"p.ej", 4}, {"p.ex", 4}, {"p.m", 4}, {"p.o", 1}, {"pag", 2}, {"pan", 1}, {"par", 2}, {"para", 8},
    {"października", 16}, {"per", 8}, {"pero", 8}, {"pfund", 64}, {"ph.d", 4}, {"ph.dr", 1}, {"plc", 4},
    {"police", 8}, {"por", 8}, {"pour", 8}, {"pozn", 1}, {"pp", 2}, {"pres", 1}, {"prima", 8}, {"prof", 1},
    {"profa", 1}, {"prosince", 16}, {"pág", 2}, {"págs", 2}, {"på", 32}, {"qu", 8}, {"quando", 8},
    {"questa", 8}, {"questo", 8}, {"r.u", 4}, {"rag", 1}, {"rd", 4}, {"red", 1}, {"rep", 1}, {"resp", 1},
    {"rev", 1}, {"rubel", 64}, {"s", 2}, {"s.a", 4}, {"s.p.a", 4}, {"s.r.l", 4}, {"sec", 2}, {"secondo", 8},
    {"según", 8}, {"seit", 32}, {"selon", 8}, {"sen", 1}, {"sep", 2}, {"sept", 2}, {"september", 16},
    {"set", 2}, {"sgt", 1}, {"she", 8}, {"sie", 8}, {"sierpnia", 16}, {"sig", 1}, {"sigg", 1}, {"since", 8},
    {"so", 8}, {"sog", 1}, {"some", 8}, {"sr", 4}, {"sra", 1}, {"sres", 1}, {"srpna", 16}, {"srta", 1},
    {"ssa", 1}, {"st", 4}, {"ste", 1}, {"str", 1}, {"stud", 1}, {"stycznia", 16}, {"supt", 1},
    {"szeptember", 16}, {"t.ex", 1}, {"tab", 2}, {"tel", 1}, {"that", 8}, {"the", 8}, {"their", 8}, {"then", 8},
    {"there", 8}, {"these", 8}, {"they", 8}, {"this", 8}, {"those", 8}, {"though", 8}, {"ths", 1}, {"til", 32},
    {"tj", 1}, {"to", 8}, {"tras", 8}, {"ts", 1}, {"two", 8}, {"tzn", 1}, {"tzv", 4}, {"tzw", 1}, {"u.a", 4},
    {"u.k", 4}, {"u.n", 4}, {"u.s", 4}, {"ud", 1}, {"uds", 1}, {"ul", 1}, {"um", 8}, {"uma", 8}, {"un", 8},
    {"una", 8}, {"und", 40}, {"une", 8}, {"univ", 4}, {"uno", 8}, {"unos", 8}, {"usd", 64}, {"usw", 4},
    {"v", 2}, {"vb", 4}, {"ve", 8}, {"verh", 1}, {"vgl", 1}, {"vi", 8}, {"viz", 1}, {"vol", 2}, {"vom", 32},
    {"vor", 8}, {"vs", 1}, {"vv", 2}, {"we", 8}, {"wenn", 8}, {"what", 8}, {"when", 8}, {"where", 8},
    {"while", 8}, {"who", 8}, {"why", 8}, {"wij", 8}, {"wir", 8}, {"with", 8}, {"września", 16}, {"während", 8},
    {"y", 8}, {"yes", 8}, {"you", 8}, {"z.b", 4}, {"ze", 8}, {"zgn", 1}, {"zij", 8}, {"zudem", 8}, {"zum", 32},
    {"zzgl", 1}, {"září", 16}, {"§", 2}, {"április", 16}, {"él", 8}, {"února", 16}, {"července", 16},
    {"června", 16}, {"října", 16}, {"św", 1}, {"акад", 1}, {"в", 8}, {"г", 2}, {"гг", 4}, {"д", 2}, {"др", 4},
    {"и", 8}, {"им", 1}, {"к", 2}, {"кв", 2}, {"млн", 1}, {"млрд", 1}, {"на", 8}, {"нед", 2}, {"но", 8},
    {"он", 8}, {"она", 8}, {"они", 8}, {"по", 8}, {"пп", 2}, {"проф", 1}, {"рис", 2}, {"руб", 4}, {"св", 1},
    {"см", 1}, {"ст", 1}, {"стр", 2}, {"т.д", 4}, {"т.е", 4}, {"т.п", 4}, {"табл", 2}, {"тыс", 1}, {"ул", 1},
    {"это", 8}, {"डॉ", 1}, {"ডা", 1},
};

unsigned nutgraf_sentence_words_roles(const char *word, size_t size) {
    size_t low = 0, high = sizeof words / sizeof words[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *entry = words[middle].word;
        size_t length = strlen(entry);
        int order = memcmp(word, entry, size < length ? size : length);
        if (order == 0 && size == length) return words[middle].roles;
        if (order < 0 || (order == 0 && size < length)) high = middle;
        else low = middle + 1;
    }
    return 0;
}
