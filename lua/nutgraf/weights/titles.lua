-- Made by csrc/training/titles.py; do not edit. Learned from WCXB (Web Content Extraction Benchmark,
-- CC-BY-4.0) and, but for kinds, from the pages of fundus and htmldate.
-- Log-odds that each feature adds.
-- By cross-validation, no domain in two of the five folds:
-- fundus: 121 pages, right 0.8512, reachable 0.9835
-- wcxb: 1497 pages, right 0.8090, reachable 0.9833
return {
  agreement = 0.42, capitals = -0.05, cut_bar = 0.53, cut_colon = -1.08, cut_dash = 0.84, cut_dot = 0.22,
  cut_other = -0.35, ellipsis = -0.19, ends_asking = -0.34, ends_in_host = -1.12, ends_in_site = -0.59,
  ends_open = -0.04, ends_stop = -0.58, h1_first = 0.84, h1_first_article = 0.25, h1_first_news = 0.69,
  h1_first_product = 0.23, h1_first_root = -0.34, h1_first_tail = -0.22, h1_home = -0.18, h1_main = 0.06,
  h1_main_article = -0.23, h1_main_news = 0.28, h1_main_other = 0.35, h1_main_product = 0.15, h1_main_root = -0.51,
  h1_more = 0.24, h1_more_article = -0.09, h1_more_news = -0.02, h1_more_other = 0.09, h1_more_product = 0.25,
  h1_only = 0.74, h1_only_article = 0.90, h1_only_head = 0.36, h1_only_head_article = 0.03,
  h1_only_head_news = -0.12, h1_only_head_other = 0.14, h1_only_head_product = 0.40, h1_only_head_root = -0.09,
  h1_only_news = -0.98, h1_only_other = 0.09, h1_only_product = 0.74, h1_only_root = -0.01, h1_only_tail = 0.28,
  h2 = -0.11, h2_head = -0.06, h2_tail = -0.14, has_bar = -1.53, has_colon = 0.45, has_dash = -0.82, held = 0.44,
  holds = -0.73, in_host = -0.15, in_title = -0.11, jsonld = -0.60, jsonld_article = 0.43, jsonld_head = 0.02,
  jsonld_news = 1.05, jsonld_news_head = 0.10, jsonld_news_news = 1.05, jsonld_news_tail = -0.86,
  jsonld_other = -0.06, jsonld_product = -0.42, jsonld_root = -0.20, jsonld_tail = -0.02, last_words = -0.49,
  like_heading = 0.22, like_og = 0.83, like_title = 1.09, lower_start = 0.10, many_words = -0.40, meta = 0.75,
  meta_head = -0.24, meta_tail = 0.03, number_first = 0.19, og = 0.83, og_article = -0.20, og_head = 0.51,
  og_head_article = 0.31, og_head_news = -0.13, og_head_other = 0.02, og_head_product = 0.49, og_head_root = -0.18,
  og_news = 0.49, og_other = 0.38, og_product = 0.10, og_root = 0.06, og_tail = 0.04, one_word = -0.22,
  opened_by_heading = -0.02, opens_heading = -0.62, part_only = -0.71, part_only_article = -0.40,
  part_only_news = -1.05, part_only_other = 0.15, part_only_product = 0.21, part_only_root = 0.38, rest_host = 0.53,
  rest_host_article = 0.29, rest_host_news = -0.09, rest_host_other = 0.06, rest_host_product = 0.30,
  rest_host_root = -0.03, rest_words = -0.30, slug = 0.51, slug_precision = 0.02, slug_recall = 0.94,
  starts_with_site = 0.06, support = 0.56, title = -0.23, title_article = -0.06, title_head = -0.15,
  title_head_article = 0.26, title_head_news = -1.04, title_head_other = 0.63, title_head_product = -0.12,
  title_head_root = 0.12, title_news = -0.98, title_other = 0.16, title_product = -0.04, title_root = 0.68,
  title_tail = -0.64, twitter = -0.33, twitter_head = -0.34, twitter_tail = -0.34, two_words = 0.19, words = 0.50,
  year = 0.15,
}
