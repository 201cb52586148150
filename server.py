"""What `ripitz practice` serves: the browser's pages, and the plain routes beside them."""

from streamlit import App

from web.routes import doors, routes

app = App("app.py", routes=routes(), middleware=doors())
