"""What `ripitz practice` serves: the browser's pages, and the plain routes beside them."""

from streamlit import App

from ui.who import openid_is_set_up
from web.routes import doors, lifespan, routes

app = App("app.py", routes=routes(), middleware=doors(openid_is_set_up), lifespan=lifespan)
