"""The debrief of one attempt."""
import streamlit as st
st.write("soon")
