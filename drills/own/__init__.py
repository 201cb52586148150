"""My customer tomorrow: a form of five minutes makes a private scenario that plays."""
