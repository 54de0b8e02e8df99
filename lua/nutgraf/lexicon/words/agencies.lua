-- Agencies whose name is a picture's credit. The end of a caption, after a stroke or a bracket.
return {
  und = { "getty images", "istock", "shutterstock", "picture-alliance", "picture alliance", "unsplash", "pixabay",
    "afp", "reuters", "imago", "dpa", "epa", "ap photo", "apa", "adobe stock", "depositphotos" },
}
