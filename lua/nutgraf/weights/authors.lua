-- Made by csrc/training/authors.py; do not edit. Learned from WCXB (Web Content Extraction Benchmark,
-- CC-BY-4.0) and, but for kinds, from the pages of fundus and htmldate.
-- Log-odds that each feature adds.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 119 pages with authors, right 0.891, reachable 0.958; 2 without, right 0.500
-- fundus, as seen: 119 pages with authors, right 0.630, reachable 0.798; 2 without, right 0.500
-- wcxb: 739 pages with authors, right 0.831, reachable 0.888; 758 without, right 0.901
-- wcxb, as seen: 739 pages with authors, right 0.681, reachable 0.716; 758 without, right 0.941
return {
  about = 0.60, around = 0.45, as_lines = 0.36, as_links = 0.38, as_pieces = 0.51, as_whole = -0.02, bio = 0.23,
  capitals = -0.72, copyright = -1.12, covered = 0.03, dated = 1.73, digits = 0.31, el_author = 0.74,
  el_bio = -0.10, el_byline = 0.33, el_itemprop = 0.11, el_link = 0.85, el_name = 0.94, el_rel = -0.39,
  element = -0.01, element_above = -0.66, element_aside = -1.16, element_before = 0.83, element_behind = -0.14,
  element_below = 0.41, element_beside = 1.52, element_far = -0.81, element_group = 0.36, element_only = -0.65,
  families = 0.14, first_near = 1.05, grouped = -0.17, handle = -0.10, holds_site = 0.01, houseless = 0.24,
  in_host = 0.23, in_site = 0.21, in_title = -1.00, inside = 0.55, inside_ld = -0.61, is_site = -0.28, ld = 0.78,
  ld_alone = -1.14, ld_contributor = 0.07, ld_creator = -0.25, ld_group = 0.45, ld_later = -0.46, ld_news = 1.54,
  ld_organization = -0.37, ld_person = 0.25, ld_site = -0.26, ld_weak = -0.61, line = -0.18, line_above = -0.82,
  line_before = 0.18, line_behind = 0.82, line_below = -0.51, line_beside = 0.51, line_far = -0.36,
  line_first = 1.17, line_long = -1.28, line_short = -0.38, line_split = 1.13, long = -0.13, loose = -0.35,
  lower = -0.04, many = -0.32, menu = -1.24, meta = 1.25, meta_article = 1.05, meta_author = 1.13,
  meta_citation = 0.03, meta_dc = 0.42, meta_group = -0.54, meta_label = 0.24, meta_parsely = 0.31,
  meta_site = -0.72, meta_twitter = -1.38, neighbour = -1.38, neighbour_before = -0.77, neighbour_part = 0.62,
  none = 0.73, none_article = -0.04, none_ld = -0.25, none_meta = -0.59, none_named = 0.17, none_product = 1.53,
  none_root = 0.94, none_said = -0.89, none_undated = 1.17, none_untyped = 0.89, one_word = 0.48, only_site = 0.41,
  opens = 0.10, other_script = 0.59, others = -0.95, part = -0.38, persons = 0.51, persons_none = -0.98,
  reviewer = -0.29, said_by = 0.61, said_group = -0.43, said_word = -0.13, siteless = 1.03, slug = 0.18,
  slug_before = -0.02, slug_behind = -0.38, slug_below = -0.25, slug_beside = 0.84, subtitled = -0.43, three = 0.04,
  two = -0.73,
}
