-- Made by csrc/training/authors.py; do not edit. Learned from WCXB (Web Content Extraction Benchmark,
-- CC-BY-4.0) and, but for kinds, from the pages of fundus and htmldate.
-- Log-odds that each feature adds.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 119 pages with authors, right 0.908, reachable 0.958; 2 without, right 0.500
-- fundus, as seen: 119 pages with authors, right 0.605, reachable 0.798; 2 without, right 0.500
-- wcxb: 739 pages with authors, right 0.824, reachable 0.886; 758 without, right 0.901
-- wcxb, as seen: 739 pages with authors, right 0.674, reachable 0.714; 758 without, right 0.943
return {
  about = 0.61, around = 0.19, as_lines = 0.10, as_links = 0.41, as_pieces = 0.45, as_whole = -0.29, bio = 0.15,
  capitals = -0.37, copyright = -1.14, covered = 0.22, dated = 1.66, digits = 0.26, el_author = 0.71,
  el_bio = -0.08, el_byline = 0.57, el_itemprop = 0.11, el_link = 0.82, el_name = 1.00, el_rel = -0.37,
  element = 0.25, element_above = -0.75, element_aside = -1.26, element_before = 0.84, element_behind = -0.19,
  element_below = 0.66, element_beside = 1.62, element_far = -0.67, element_group = 0.11, element_only = -0.57,
  families = 0.13, first_near = 0.94, grouped = -1.00, handle = -0.18, holds_site = -0.06, in_host = 0.23,
  in_site = 0.12, in_title = -0.99, inside = 0.68, inside_ld = -0.69, is_site = -0.19, ld = 0.80, ld_alone = -1.11,
  ld_contributor = 0.06, ld_creator = -0.24, ld_group = 0.70, ld_later = -0.44, ld_news = 1.61,
  ld_organization = -0.39, ld_person = 0.28, ld_site = -0.32, ld_weak = -0.58, line = -0.17, line_above = -0.86,
  line_before = 0.16, line_behind = 0.68, line_below = -0.45, line_beside = 0.66, line_far = -0.36,
  line_first = 1.19, line_long = -1.35, line_short = -0.37, line_split = 1.13, long = -0.06, loose = -0.15,
  lower = -0.09, many = -0.06, menu = -1.29, meta = 1.08, meta_article = 1.10, meta_author = 1.01,
  meta_citation = 0.07, meta_dc = 0.46, meta_label = 0.29, meta_parsely = 0.35, meta_site = -0.72,
  meta_twitter = -1.44, neighbour = -1.40, neighbour_before = -0.72, neighbour_part = 0.57, none = 0.68,
  none_article = -0.04, none_ld = -0.23, none_meta = -0.51, none_named = 0.07, none_product = 1.39,
  none_root = 0.91, none_said = -0.92, none_undated = 1.18, none_untyped = 0.86, one_word = 0.27, only_site = 0.31,
  opens = 0.21, other_script = 0.48, others = -0.98, part = -0.33, persons = 0.50, persons_none = -0.84,
  reviewer = -0.22, said_by = 0.68, said_group = -0.36, said_word = -0.14, siteless = 0.79, slug = 0.22,
  slug_before = -0.01, slug_behind = -0.42, slug_below = -0.36, slug_beside = 1.01, subtitled = -0.55, three = 0.13,
  two = -0.63,
}
