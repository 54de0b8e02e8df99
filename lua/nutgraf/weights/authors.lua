-- Made by csrc/training/authors.py; do not edit. Learned from WCXB (Web Content Extraction Benchmark,
-- CC-BY-4.0) and, but for kinds, from the pages of fundus and htmldate.
-- Log-odds that each feature adds.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 119 pages with authors, right 0.899, reachable 0.958; 2 without, right 1.000
-- wcxb: 739 pages with authors, right 0.802, reachable 0.886; 758 without, right 0.914
return {
  about = 0.45, around = -0.09, as_lines = 0.01, as_links = 0.20, as_pieces = 0.45, as_whole = -0.55, bio = -0.02,
  capitals = -0.63, copyright = -1.29, covered = 0.05, dated = 1.70, digits = 0.22, el_author = 0.54,
  el_bio = -0.04, el_byline = 0.15, el_itemprop = 0.94, el_link = 0.22, el_name = 1.18, el_rel = 0.07,
  element = 0.49, element_above = -0.18, element_aside = -0.99, element_before = 0.84, element_behind = -0.04,
  element_below = 0.04, element_beside = 1.49, element_far = -0.67, element_group = 0.34, element_only = -0.81,
  families = 0.18, first_near = 0.89, grouped = -1.01, handle = 0.18, holds_site = -0.05, in_host = 0.18,
  in_site = 0.20, in_title = -0.87, inside = 0.88, inside_ld = -0.64, is_site = -0.17, ld = 0.89, ld_alone = -1.15,
  ld_contributor = 0.08, ld_creator = -0.24, ld_group = 0.27, ld_later = -0.42, ld_news = 1.66,
  ld_organization = -0.43, ld_person = 0.36, ld_site = -0.35, ld_weak = -0.55, line = -0.07, line_above = -0.62,
  line_before = 0.07, line_behind = 0.81, line_below = -0.17, line_beside = 0.36, line_far = -0.52,
  line_first = 0.83, line_long = -0.83, line_short = -0.36, line_split = 1.17, long = -0.30, loose = -0.54,
  lower = 0.05, many = -0.08, menu = -1.11, meta = 1.10, meta_article = 1.02, meta_author = 0.84,
  meta_citation = 0.26, meta_dc = 0.33, meta_label = 0.20, meta_parsely = 0.41, meta_site = -0.68,
  meta_twitter = -1.43, neighbour = -1.45, neighbour_before = -0.61, neighbour_part = 0.29, none = 0.76,
  none_article = -0.60, none_ld = -0.30, none_meta = -0.59, none_named = 0.07, none_product = 1.37,
  none_root = 0.90, none_said = -0.75, none_undated = 0.75, none_untyped = 0.26, one_word = -0.10, only_site = 0.40,
  opens = 0.24, other_script = 0.53, others = -0.86, part = -0.05, persons = 0.05, persons_none = -0.75,
  reviewer = -0.05, said_by = 0.61, said_group = 0.06, said_word = -0.02, siteless = 0.59, slug = 0.25,
  slug_before = -0.12, slug_behind = -0.26, slug_below = -0.21, slug_beside = 0.84, subtitled = -0.66,
  three = -0.16, two = -0.78,
}
