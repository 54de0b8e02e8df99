--- Log-odds that each feature of metadata/authors.lua adds; learned by spec/quality/authors.py.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 119 pages with authors, right 0.899, reachable 0.958; 2 without, right 1.000
-- wcxb: 739 pages with authors, right 0.800, reachable 0.886; 758 without, right 0.920
return {
  about = 0.42, around = -0.09, as_lines = 0.04, as_links = 0.15, as_pieces = 0.48, as_whole = -0.60,
  bio = -0.04, capitals = -0.63, copyright = -1.27, covered = 0.04, dated = 1.44, digits = 0.26,
  el_author = 0.56, el_bio = 0.03, el_byline = 0.20, el_itemprop = 0.93, el_link = 0.26, el_name = 1.05,
  el_rel = 0.05, element = 0.52, element_above = -0.12, element_aside = -1.01, element_before = 0.93,
  element_behind = -0.08, element_below = 0.10, element_beside = 1.37, element_far = -0.66,
  element_group = 0.34, element_only = -0.86, families = 0.15, first_near = 0.91, grouped = -1.02,
  handle = 0.25, holds_site = -0.05, in_host = 0.17, in_site = 0.17, in_title = -0.82, inside = 0.90,
  inside_ld = -0.67, is_site = -0.16, ld = 0.83, ld_alone = -1.15, ld_contributor = 0.09, ld_creator = -0.24,
  ld_group = 0.12, ld_later = -0.41, ld_news = 1.64, ld_organization = -0.45, ld_person = 0.35,
  ld_site = -0.38, ld_weak = -0.53, line = -0.09, line_above = -0.58, line_before = 0.06, line_behind = 0.78,
  line_below = -0.23, line_beside = 0.33, line_far = -0.46, line_first = 0.86, line_long = -0.83,
  line_short = -0.36, line_split = 1.17, long = -0.24, loose = -0.54, lower = -0.00, many = -0.10,
  menu = -1.11, meta = 1.17, meta_article = 0.96, meta_author = 0.82, meta_citation = 0.21, meta_dc = 0.38,
  meta_label = 0.08, meta_parsely = 0.38, meta_site = -0.73, meta_twitter = -1.32, neighbour = -1.26,
  neighbour_before = -0.70, neighbour_part = 0.23, none = 0.52, none_article = -0.52, none_ld = -0.13,
  none_meta = -0.68, none_named = 0.02, none_product = 1.12, none_root = 0.95, none_said = -0.57,
  none_undated = 1.50, none_untyped = 0.25, one_word = -0.06, only_site = 0.49, opens = 0.26,
  other_script = 0.55, others = -0.89, part = -0.05, persons = 0.17, persons_none = -0.63, reviewer = -0.06,
  said_by = 0.51, said_group = 0.09, said_word = -0.11, siteless = 0.57, slug = 0.31, slug_before = -0.06,
  slug_behind = -0.25, slug_below = -0.24, slug_beside = 0.86, subtitled = -0.69, three = -0.16, two = -0.77,
}
