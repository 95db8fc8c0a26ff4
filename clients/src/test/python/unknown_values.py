"""Reads answers of a newer service, with values that these clients do not know; the argument is their folder."""

import sys
from pathlib import Path

from stemma_ingest import Receipt
from stemma_query import DerivationCorrection, Stemma

answers = Path(sys.argv[1])
receipt = Receipt.from_json((answers / "receipt.json").read_text())
stemma = Stemma.from_json((answers / "stemma.json").read_text())
correction = DerivationCorrection.from_json((answers / "correction.json").read_text())

print("receipt", receipt.revision, receipt.status.name)
for edge in stemma.edges:
    print("edge", edge.child, edge.kind.name)
print("correction", correction.child, correction.kind.name)
