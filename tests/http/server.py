#!/usr/bin/env python3
"""tests/http/server.py FOLDER [CERTIFICATE KEY]: serves FOLDER/data.csv on a free port of 127.0.0.1, well or badly, as the first
part of the path says. FOLDER/port gets the port, FOLDER/log a line a request: the path and the status, and what was asked for."""
import email.utils, glob, gzip, hashlib, http.server, os, ssl, sys, threading, time

folder = sys.argv[1]
counts = {}
lock = threading.Lock()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def start(self, status, **headers):
        asked = " ".join(f"{name}={self.headers[name]}" for name in ("If-None-Match", "Range") if self.headers[name])
        with lock, open(f"{folder}/log", "a") as log:
            log.write(f"{self.path} {status} {asked}".rstrip() + "\n")
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def whole(self, body, etag, **headers):
        """As a good server answers: 304, a part, or all."""
        if self.headers["If-None-Match"] == etag:
            return self.start(304, ETag=etag)
        asked = self.headers["Range"]
        if asked and self.headers["If-Range"] == etag:
            first = int(asked[len("bytes="):-1])
            rest = body[first:]
            self.start(206, ETag=etag, Content_Length=len(rest), Content_Range=f"bytes {first}-{len(body) - 1}/{len(body)}")
            return self.wfile.write(rest)
        self.start(200, ETag=etag, Content_Length=len(body), **headers)
        self.wfile.write(body)

    def cut(self, body, etag):
        """Promises all of the body, sends half of it and hangs up."""
        self.start(200, ETag=etag, Content_Length=len(body))
        self.wfile.write(body[: len(body) // 2])
        self.wfile.flush()
        self.close_connection = True
        self.connection.close()

    def hang_up(self, ended):
        """Closes the connection; one of TLS with its close_notify, or without."""
        self.wfile.flush()
        self.close_connection = True
        if isinstance(self.connection, ssl.SSLSocket):
            if ended:
                self.connection.unwrap().close()
            else:
                os.close(self.connection.detach())

    def do_GET(self):
        with lock:
            counts[self.path] = counts.get(self.path, 0) + 1
            first = counts[self.path] == 1
        with open(f"{folder}/data.csv", "rb") as file:
            body = file.read()
        etag = f'"{hashlib.sha256(body).hexdigest()[:8]}"'
        way = self.path.split("/")[1]
        if way == "good":
            self.whole(body, etag, Last_Modified="Mon, 14 Sep 2020 13:15:00 GMT")
        elif way == "plain":  # nothing to ask again by
            self.start(200, Content_Length=len(body))
            self.wfile.write(body)
        elif way == "gzip":
            packed = gzip.compress(body) if "gzip" in self.headers["Accept-Encoding"] else body
            self.start(200, ETag=etag, Content_Length=len(packed), Content_Encoding="gzip")
            self.wfile.write(packed)
        elif way == "halfgzip":  # the length is that of what is sent
            packed = gzip.compress(body)[:-12]
            self.start(200, ETag=etag, Content_Length=len(packed), Content_Encoding="gzip")
            self.wfile.write(packed)
        elif way == "nogzip":
            self.start(200, ETag=etag, Content_Length=len(body), Content_Encoding="gzip")
            self.wfile.write(body)
        elif way == "brotli":
            self.start(200, ETag=etag, Content_Length=len(body), Content_Encoding="br")
            self.wfile.write(body)
        elif way == "members":
            packed = gzip.compress(b"") + gzip.compress(body[:100]) + gzip.compress(body[100:])
            self.start(200, ETag=etag, Content_Length=len(packed), Content_Encoding="gzip")
            self.wfile.write(packed)
        elif way == "longline":  # 20 MB without a line end
            packed = gzip.compress(body + b"x" * 20_000_000)
            self.start(200, ETag=etag, Content_Length=len(packed), Content_Encoding="gzip")
            self.wfile.write(packed)
        elif way == "mixed":  # the second half of another file, though it was asked for only if it is the same
            if first:
                self.cut(body, '"first"')
            else:
                half = len(body) // 2
                self.start(206, ETag=etag, Content_Length=len(body) - half,
                           Content_Range=f"bytes {half}-{len(body) - 1}/{len(body)}")
                self.wfile.write(body[half:])
        elif way == "planted":  # a link, put into the cache while the server answers
            for cache in glob.glob(f"{folder}/planted/flu-*"):
                os.symlink(f"{folder}/victim", f"{cache}/last-answer")
            self.whole(body, etag)
        elif way == "bomb":  # 100 MB in 100 kB
            packed = gzip.compress(body + b"2005-01-01,R1,1\n" * 6_000_000)
            self.start(200, ETag=etag, Content_Length=len(packed), Content_Encoding="gzip")
            self.wfile.write(packed)
        elif way == "endless":
            self.start(200, Transfer_Encoding="chunked")
            while True:
                self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))
        elif way == "headers":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X: " + b"x" * 1000 + b"\r\n")
        elif way == "tohttp":
            self.start(302, Location=f"http://127.0.0.1:{server.server_port}/good/data.csv", Content_Length=0)
        elif way == "fault" and first:
            self.start(500, Content_Length=0)
        elif way == "busy" and first:
            self.start(429, Content_Length=0, Retry_After=3)
        elif way == "ever":
            self.start(503, Content_Length=0)
        elif way == "far":
            self.start(503, Content_Length=0, Retry_After=86400)
        elif way == "fardate":
            self.start(503, Content_Length=0, Retry_After=email.utils.formatdate(time.time() + 100999, usegmt=True))
        elif way == "cut" and first:
            self.cut(body, etag)
        elif way == "changed" and first:
            self.cut(body[:-1] + b"x", '"old"')
        elif way == "norange":
            if first:
                self.cut(body, etag)
            else:
                self.start(200, ETag=etag, Content_Length=len(body))
                self.wfile.write(body)
        elif way == "vast":  # the rest is said to be as long as a number can be
            if first:
                self.cut(body, etag)
            else:
                half = len(body) // 2
                self.start(206, ETag=etag, Content_Length=2**63 - 1,
                           Content_Range=f"bytes {half}-{len(body) - 1}/{len(body)}")
                self.wfile.write(body[half:])
                self.close_connection = True
        elif way == "chunks" and first:
            self.start(200, Transfer_Encoding="chunked")
            self.wfile.write(b"%x\r\n%s\r\n" % (len(body) // 2, body[: len(body) // 2]))
            self.close_connection = True
        elif way == "stall" and first:
            self.start(200, ETag=etag, Content_Length=len(body))
            self.wfile.write(body[: len(body) // 2])
            self.wfile.flush()
            time.sleep(20)
            self.close_connection = True
        elif way in ("slow", "crawl"):
            self.start(200, ETag=etag, Content_Length=len(body))
            for start in range(0, len(body), 1 << 14):
                self.wfile.write(body[start : start + (1 << 14)])
                time.sleep(0.002 if way == "slow" else 0.1)
        elif way == "close":  # only the end of the connection says that it is all
            self.start(200, Connection="close")
            self.wfile.write(body)
            self.hang_up(True)
        elif way == "closecut":  # the same, of a connection that is cut
            self.start(200, Connection="close")
            self.wfile.write(body)
            self.hang_up(False)
        elif way == "oldcut":  # so that HTTP/1.0 has no other end
            self.wfile.write(b"HTTP/1.0 200 OK\r\n\r\n" + body)
            self.hang_up(False)
        elif way == "gzipcut":
            self.start(200, Connection="close", Content_Encoding="gzip")
            self.wfile.write(gzip.compress(body))
            self.hang_up(False)
        elif way == "lengthcut":  # all that was promised came
            self.start(200, Content_Length=len(body), Connection="close")
            self.wfile.write(body)
            self.hang_up(False)
        elif way == "chunkscut":
            self.start(200, Transfer_Encoding="chunked")
            self.wfile.write(b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))
            self.hang_up(False)
        elif way == "chunkshalf":  # whole chunks, without the one that is the last
            self.start(200, Transfer_Encoding="chunked")
            self.wfile.write(b"%x\r\n%s\r\n" % (len(body), body))
            self.hang_up(False)
        elif way == "longheader":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 300_000 + b"\r\n\r\n")
            self.hang_up(True)
        elif way == "nostatus":  # as HTTP/0.9 had it
            self.wfile.write(body)
            self.hang_up(True)
        elif way in ("padded", "behind", "parted"):
            packed = gzip.compress(body) + {"padded": bytes(70_000), "behind": b"more text", "parted": bytes(512) + gzip.compress(body)}[way]
            self.start(200, ETag=etag, Content_Length=len(packed), Content_Encoding="gzip")
            self.wfile.write(packed)
        elif way == "to":  # to what stands in a file
            with open(f"{folder}/location", "rb") as file:
                location = file.read()
            self.wfile.write(b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation:" + location + b"\r\n\r\n")
            self.hang_up(True)
        elif way == "trickle":
            self.start(200, ETag=etag, Content_Length=len(body))
            for start in range(len(body)):
                self.wfile.write(body[start : start + 1])
                time.sleep(0.3)
        elif way == "loop":
            self.start(302, Location=self.path, Content_Length=0)
        elif way == "moved":
            self.start(301, Location="/good/data.csv", Content_Length=0)
        elif way == "tocut":  # by a connection that ends as it should
            self.start(302, Location="/closecut/f.csv", Content_Length=0, Connection="close")
            self.hang_up(True)
        elif way == "away":
            self.start(302, Location="/missing/data.csv", Content_Length=0)
        elif way == "tofile":
            self.start(302, Location=f"file://{folder}/data.csv", Content_Length=0)
        elif way == "page":
            page = b"<!DOCTYPE html><html><title>Maintenance</title></html>"
            self.start(200, Content_Length=len(page))
            self.wfile.write(page)
        elif way == "empty":
            self.start(200, Content_Length=0)
        elif way == "unasked":
            self.start(304)
        elif way == "astray":  # another part than was asked for
            if first:
                self.cut(body, etag)
            else:
                self.start(206, ETag=etag, Content_Length=len(body), Content_Range=f"bytes 0-{len(body) - 1}/{len(body)}")
                self.wfile.write(body)
        elif way == "half":  # of the rest that was asked for
            first_byte = int((self.headers["Range"] or "bytes=0-")[len("bytes="):-1])
            if first_byte == 0:
                self.cut(body, etag)
            else:
                rest = body[first_byte : (first_byte + len(body) + 1) // 2]
                last_byte = first_byte + len(rest) - 1
                self.start(206, ETag=etag, Content_Length=len(rest), Content_Range=f"bytes {first_byte}-{last_byte}/{len(body)}")
                self.wfile.write(rest)
        elif way == "unaskedpart":
            half = body[: len(body) // 2]
            self.start(206, ETag=etag, Content_Length=len(half), Content_Range=f"bytes 0-{len(half) - 1}/{len(body)}")
            self.wfile.write(half)
        elif way == "missing":
            self.start(404, Content_Length=0)
        else:
            self.whole(body, etag)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):  # a client that hangs up is what some tests are about
        pass


server = Server(("127.0.0.1", 0), Handler)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
with open(f"{folder}/port.new", "w") as file:
    file.write(str(server.server_port))
os.rename(f"{folder}/port.new", f"{folder}/port")
server.serve_forever()
