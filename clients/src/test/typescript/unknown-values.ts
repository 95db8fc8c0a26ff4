// Reads answers of a newer service, with values that these clients do not know; the arguments are the answers.

import { ReceiptFromJSON, ReceiptStatus } from '@stemma/ingest-client';
import { DerivationCorrectionFromJSON, DerivationCorrectionKind, DerivationKind, StemmaFromJSON } from '@stemma/query-client';

declare const process: { argv: string[] };

const [receiptJson, stemmaJson, correctionJson] = process.argv.slice(2).map((answer) => JSON.parse(answer));

function name(value: string | null, names: Record<string, string>): string | undefined {
    return Object.keys(names).find((key) => names[key] === value);
}

const receipt = ReceiptFromJSON(receiptJson);
console.log('receipt', receipt.revision, name(receipt.status, ReceiptStatus));
for (const edge of StemmaFromJSON(stemmaJson).edges) {
    console.log('edge', edge.child, name(edge.kind, DerivationKind));
}
const correction = DerivationCorrectionFromJSON(correctionJson);
console.log('correction', correction.child, name(correction.kind, DerivationCorrectionKind));
