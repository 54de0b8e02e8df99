--- Log-odds that each feature of metadata/authors.lua adds; learned by spec/quality/authors.py.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 119 pages with authors, right 0.908, reachable 0.958; 2 without, right 1.000
-- wcxb: 739 pages with authors, right 0.801, reachable 0.886; 758 without, right 0.918
return {
  about = 0.43, around = -0.12, as_lines = 0.06, as_links = 0.13, as_pieces = 0.49, as_whole = -0.61,
  bio = -0.03, capitals = -0.55, copyright = -1.25, covered = 0.06, dated = 1.38, digits = 0.26,
  el_author = 0.56, el_bio = 0.03, el_byline = 0.22, el_itemprop = 0.95, el_link = 0.29, el_name = 1.08,
  el_rel = 0.04, element = 0.54, element_above = -0.12, element_aside = -1.00, element_before = 0.94,
  element_behind = -0.06, element_below = 0.12, element_beside = 1.34, element_far = -0.67,
  element_group = 0.37, element_only = -0.93, families = 0.14, first_near = 0.90, grouped = -1.02,
  handle = 0.28, holds_site = -0.20, in_host = 0.10, in_site = 0.25, in_title = -0.66, inside = 0.89,
  inside_ld = -0.73, is_site = -0.16, ld = 0.84, ld_alone = -1.16, ld_contributor = 0.09, ld_creator = -0.24,
  ld_group = 0.06, ld_later = -0.41, ld_news = 1.60, ld_organization = -0.47, ld_person = 0.39,
  ld_site = -0.26, ld_weak = -0.55, line = -0.12, line_above = -0.57, line_before = 0.06, line_behind = 0.77,
  line_below = -0.24, line_beside = 0.31, line_far = -0.45, line_first = 0.86, line_long = -0.81,
  line_short = -0.37, line_split = 1.15, long = -0.23, loose = -0.57, lower = 0.01, many = -0.09,
  menu = -1.08, meta = 1.18, meta_article = 0.99, meta_author = 0.81, meta_citation = 0.21, meta_dc = 0.40,
  meta_label = 0.08, meta_parsely = 0.38, meta_site = -0.90, meta_twitter = -1.30, neighbour = -1.24,
  neighbour_before = -0.70, neighbour_part = 0.38, none = 0.53, none_article = -0.53, none_ld = -0.12,
  none_meta = -0.70, none_named = 0.01, none_product = 1.10, none_root = 1.00, none_said = -0.58,
  none_undated = 1.55, none_untyped = 0.23, one_word = -0.06, only_site = 0.77, opens = 0.26,
  other_script = 0.56, others = -0.87, part = -0.07, persons = 0.14, persons_none = -0.62, reviewer = -0.06,
  said_by = 0.60, said_group = 0.14, said_word = -0.12, siteless = 0.57, slug = 0.26, slug_before = -0.06,
  slug_behind = -0.30, slug_below = -0.23, slug_beside = 0.85, subtitled = -0.55, three = -0.10, two = -0.77,
}
