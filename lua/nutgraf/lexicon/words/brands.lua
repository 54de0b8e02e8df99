-- Words with a capital inside that any page may use once: they are no two words that were glued.
return {
  und = { "whatsapp", "youtube", "linkedin", "tiktok", "facetime", "paypal", "gofundme", "openai", "javascript",
    "spacex", "fedex", "huffpost", "astrazeneca" },
}
