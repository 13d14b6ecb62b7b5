# The application: the web server, or with another command the worker.
FROM python:3.11.14-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 LMEC_DATA_DIR=/data
RUN useradd --system --uid 10001 --home-dir /app --shell /usr/sbin/nologin lmec \
    && install --directory --owner=lmec --group=lmec /data /data/pages /data/static
WORKDIR /app
COPY requirements/base.txt requirements/
RUN pip install --no-cache-dir --require-hashes --requirement requirements/base.txt
COPY . .
# Compiled now, because a running process may not write: each import of a document starts anew.
RUN python manage.py compilemessages && python -m compileall -q bulletins lmec organizations people
USER lmec
EXPOSE 8000
# Each blocking thread may hold one database connection.
CMD ["granian", "--interface", "wsgi", "--no-ws", "--host", "0.0.0.0", "--port", "8000", \
    "--workers", "2", "--blocking-threads", "8", "--respawn-failed-workers", \
    "--workers-kill-timeout", "20", "lmec.wsgi:application"]
