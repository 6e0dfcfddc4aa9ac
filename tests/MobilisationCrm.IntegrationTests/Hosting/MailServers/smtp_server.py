"""A real SMTP server on a loopback port, for tests: each message that it takes becomes one file.

Usage: smtp_server.py PORT FOLDER [--certificate FILE --key FILE --user NAME --password TEXT] [--refuse ADDRESS] [--busy]
The folder gets one .eml a message as received, with the envelope in front as X-Envelope-From and X-Envelope-To, and X-Tls.
"""
import argparse
import asyncio
import pathlib
import ssl
import uuid

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

parser = argparse.ArgumentParser()
parser.add_argument("port", type=int)
parser.add_argument("folder", type=pathlib.Path)
parser.add_argument("--certificate")
parser.add_argument("--key")
parser.add_argument("--user")
parser.add_argument("--password")
parser.add_argument("--refuse", default="")
parser.add_argument("--busy", action="store_true")
options = parser.parse_args()


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address == options.refuse:
            return "550 5.1.1 No such mailbox here"
        if options.busy:
            return "451 4.3.2 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        head = f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\nX-Tls: {session.ssl is not None}\r\n"
        name = uuid.uuid4().hex
        writing = options.folder / f".{name}"
        writing.write_bytes(head.encode() + envelope.content)
        writing.rename(options.folder / f"{name}.eml")
        return "250 Message taken"


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data.login == options.user.encode() and data.password == options.password.encode()
    return AuthResult(success=right)


class Server(SMTP):
    async def smtp_AUTH(self, arg):
        # Names of mechanisms are taken in any case, as other servers do; aiosmtpd insists on capitals.
        mechanism, _, rest = arg.partition(" ")
        await super().smtp_AUTH(f"{mechanism.upper()} {rest}".strip())


class ServerController(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


settings = {}
if options.certificate:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(options.certificate, options.key)
    settings = {"tls_context": tls, "require_starttls": True}
if options.user:
    settings |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": bool(options.certificate)}
ServerController(Handler(), hostname="127.0.0.1", port=options.port, **settings).start()
print("ready", flush=True)
asyncio.new_event_loop().run_forever()
