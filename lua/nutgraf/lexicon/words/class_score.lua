-- Class words of an element that counts the votes for a post.
return {
  en = { "score", "votes", "vote", "votecount", "upvotes", "points", "likes", "karma" },
}
