-- Agencies whose name is a picture's credit, or stands after who wrote for them. The end of a caption, after a stroke
-- or a bracket; of a byline.
return {
  und = { "getty images", "istock", "shutterstock", "picture-alliance", "picture alliance", "unsplash", "pixabay",
    "afp", "reuters", "imago", "dpa", "epa", "ap photo", "apa", "associated press", "the associated press",
    "press association", "bloomberg news", "upi", "xinhua", "anp", "ansa", "adobe stock", "depositphotos" },
}
