-- Class words of a signature, a member's panel or a post's buttons.
return {
  en = { "signature", "sig", "signatures", "postsignature", "postedit",
    "postprofile", "userinfo", "usercard", "badges", "badge", "avatar",
    "toolbar", "buttons", "button", "controls", "actions", "share", "sharing", "reactions", "likes", "vote",
    "votes", "voting", "ad", "ads", "advert", "advertisement", "promo", "lastedited", "editby", "edited", "edit",
    "related", "menu", "tooltip", "onebox", "unfurl" },
}
