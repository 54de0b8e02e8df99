-- Letters after a name, without full stops: degrees, orders, certificates.
return {
  und = { "md", "phd", "rn", "rd", "rdn", "ms", "msc", "ma", "mba", "mph", "jd", "llm", "esq", "cpa", "cfp", "cfa",
    "dds", "dmd", "dvm", "do", "np", "pa", "bsn", "msn", "ba", "bsc", "bs", "facp", "fand", "ldn", "lcsw", "lmft",
    "lpc", "psyd", "edd", "pharmd", "cepf", "cscs", "pt", "dpt", "od", "ea", "cpt", "jr", "sr", "ii", "iii", "faap",
    "facs", "facog", "mscp", "foma", "dabom", "pe", "pmp", "ryt", "aprn", "crnp", "bcba", "cns", "dnp", "fnp",
    "mrcp", "mbbs", "mbchb", "frcs", "ceng" },
}
