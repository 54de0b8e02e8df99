-- Class words of what a template says of a user beside the name: a rank, a picture, numbers.
return {
  en = { "rank", "ranks", "role", "roles", "level", "title", "badge", "badges", "avatar", "photo", "group", "groups",
    "stats", "statistics", "count", "location", "reputation", "flair", "points" },
}
