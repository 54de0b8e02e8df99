-- Jobs that follow a name and a comma. Some of them are surnames, too, so they count there only.
return {
  en = { "expert", "experts", "director", "head of", "manager", "founder", "co-founder", "cofounder", "president",
    "professor", "educator", "educators", "strategist", "consultant", "engineer", "analyst", "specialist", "coach",
    "scientist", "researcher", "officer", "ceo", "cto", "attorney", "therapist", "nutritionist", "dietitian",
    "dietician", "veterinarian", "physician", "astrologer", "gardener", "lead reviewer", "reviewer", "designer",
    "developer", "marketer", "blogger", "copywriter", "advisor", "adviser", "planner", "photographer", "team lead",
    "associate" },
  de = { "geschäftsführer", "chefredakteur" },
  fr = { "directeur", "directrice" },
  es = { "directora", "director" },
  pt = { "directora" },
  it = { "direttore" },
}
