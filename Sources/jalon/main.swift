print("jalon")
