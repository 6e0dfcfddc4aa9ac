"""Reads a message with Python's own mail parser, which knows nothing of the product, and prints it as JSON."""
import email
import email.policy
import json
import sys

message = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)


def part(p):
    return {
        "type": p.get_content_type(),
        "parameters": {k.lower(): v for k, v in p["Content-Type"].params.items()} if p["Content-Type"] else {},
        "disposition": p.get_content_disposition(),
        "fileName": p.get_filename(),
        "text": None if p.is_multipart() else p.get_payload(decode=True).decode("utf-8"),
        "parts": [part(c) for c in p.iter_parts()] if p.is_multipart() else [],
    }


print(json.dumps({
    "headers": {k.lower(): str(v) for k, v in message.items()},
    "defects": [repr(d) for p in message.walk() for d in p.defects] + [repr(d) for v in message.values() for d in getattr(v, "defects", [])],
    "body": part(message),
}))
