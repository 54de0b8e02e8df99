--- Log-odds that each feature of metadata/authors.lua adds; learned by spec/quality/authors.py.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 119 pages with authors, right 0.908, reachable 0.958; 2 without, right 1.000
-- wcxb: 739 pages with authors, right 0.804, reachable 0.886; 758 without, right 0.921
return {
  about = 0.42, around = -0.11, as_lines = 0.04, as_links = 0.15, as_pieces = 0.47, as_whole = -0.60,
  bio = -0.03, capitals = -0.60, copyright = -1.26, covered = 0.05, dated = 1.43, digits = 0.26,
  el_author = 0.56, el_bio = 0.03, el_byline = 0.20, el_itemprop = 0.95, el_link = 0.27, el_name = 1.07,
  el_rel = 0.04, element = 0.54, element_above = -0.12, element_aside = -1.00, element_before = 0.94,
  element_behind = -0.06, element_below = 0.10, element_beside = 1.34, element_far = -0.67,
  element_group = 0.38, element_only = -0.92, families = 0.15, first_near = 0.88, grouped = -1.01,
  handle = 0.27, holds_site = -0.19, in_host = 0.11, in_site = 0.23, in_title = -0.87, inside = 0.90,
  inside_ld = -0.68, is_site = -0.16, ld = 0.83, ld_alone = -1.15, ld_contributor = 0.09, ld_creator = -0.24,
  ld_group = 0.08, ld_later = -0.41, ld_news = 1.62, ld_organization = -0.47, ld_person = 0.38,
  ld_site = -0.26, ld_weak = -0.54, line = -0.12, line_above = -0.58, line_before = 0.06, line_behind = 0.76,
  line_below = -0.23, line_beside = 0.33, line_far = -0.46, line_first = 0.86, line_long = -0.82,
  line_short = -0.37, line_split = 1.18, long = -0.24, loose = -0.56, lower = 0.01, many = -0.09,
  menu = -1.08, meta = 1.18, meta_article = 1.00, meta_author = 0.80, meta_citation = 0.22, meta_dc = 0.41,
  meta_label = 0.10, meta_parsely = 0.38, meta_site = -0.88, meta_twitter = -1.30, neighbour = -1.25,
  neighbour_before = -0.71, neighbour_part = 0.39, none = 0.53, none_article = -0.53, none_ld = -0.12,
  none_meta = -0.68, none_named = 0.01, none_product = 1.11, none_root = 0.98, none_said = -0.57,
  none_undated = 1.54, none_untyped = 0.22, one_word = -0.06, only_site = 0.77, opens = 0.27,
  other_script = 0.56, others = -0.87, part = -0.05, persons = 0.14, persons_none = -0.62, reviewer = -0.06,
  said_by = 0.60, said_group = 0.08, said_word = -0.12, siteless = 0.57, slug = 0.30, slug_before = -0.06,
  slug_behind = -0.23, slug_below = -0.24, slug_beside = 0.83, subtitled = -0.57, three = -0.14, two = -0.75,
}
