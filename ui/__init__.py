"""The browser rooms: Streamlit pages and components over `drills`."""
