"""What is served beside the pages: plain routes for what is no Streamlit session."""
