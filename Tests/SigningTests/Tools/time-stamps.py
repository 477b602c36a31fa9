"""A time-stamp authority on this machine, for tests: `openssl ts` behind HTTP on the loopback address.

    time-stamps.py FOLDER [refuse|other]

FOLDER holds stamps.pem and stamps.key. The port is the first line that it prints; it ends with its standard input.
`other` stamps something else than it was asked to.
"""
import http.server
import os
import subprocess
import sys
import tempfile
import threading

folder = sys.argv[1]
mode = sys.argv[2] if len(sys.argv) > 2 else ""
CONFIG = """
[tsa]
default_tsa = main
[main]
serial = {work}/serial
crypto_device = builtin
signer_cert = {folder}/stamps.pem
signer_key = {folder}/stamps.key
certs = {folder}/roots.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = {digests}
accuracy = secs:1
ess_cert_id_chain = no
ess_cert_id_alg = sha256
"""


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        query = self.rfile.read(min(int(self.headers["Content-Length"]), 65536))
        with tempfile.TemporaryDirectory() as work:
            with open(f"{work}/ts.cnf", "w") as file:
                digests = "sha512" if mode == "refuse" else "sha256"
                file.write(CONFIG.format(work=work, folder=folder, digests=digests))
            with open(f"{work}/serial", "w") as file:
                file.write("01")
            if mode == "other":
                query = subprocess.run(
                    ["openssl", "ts", "-query", "-digest", "00" * 32, "-sha256", "-cert"],
                    check=True, capture_output=True).stdout
            with open(f"{work}/query", "wb") as file:
                file.write(query)
            subprocess.run(
                ["openssl", "ts", "-reply", "-config", f"{work}/ts.cnf", "-section", "main",
                 "-queryfile", f"{work}/query", "-out", f"{work}/reply"],
                check=False, capture_output=True)
            with open(f"{work}/reply", "rb") as file:
                reply = file.read()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, *arguments):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_address[1], flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
os._exit(0)
