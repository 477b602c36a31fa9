"""What pyHanko says of a PDF's signatures, a line each: NAME intact=… valid=… trusted=… coverage=… changes=… stamp=…

    validate.py ROOTS.pem FILE.pdf
"""
import logging
import sys

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)
roots = list(load_certs_from_pemder([sys.argv[1]]))
with open(sys.argv[2], "rb") as file:
    reader = PdfFileReader(file)
    for signature in reader.embedded_signatures:
        context = ValidationContext(trust_roots=roots)
        status = validate_pdf_signature(signature, context, ts_validation_context=context)
        stamp = status.timestamp_validity
        print(
            signature.field_name, f"intact={status.intact}", f"valid={status.valid}", f"trusted={status.trusted}",
            f"coverage={status.coverage.name}", f"changes={getattr(status.modification_level, 'name', None)}",
            f"stamp={stamp.valid and stamp.trusted if stamp else None}", f"ok={status.bottom_line}")
