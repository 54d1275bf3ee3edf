import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { XmlDocument, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

const schemas = resolve(process.cwd(), "../shared/contracts/riv/rivta/clinicalprocess-healthcond-certificate/schemas");
const registerCertificate = "interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd";

/**
 * The published schema of RegisterCertificate with all it imports; undefined where the folder with the contracts is
 * missing.
 */
export function publishedSchema(): XsdValidator | undefined {
  const file = resolve(schemas, registerCertificate);
  if (!existsSync(file) || !xmlRegisterFsInputProviders()) return undefined;
  const document = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  try {
    return XsdValidator.fromDoc(document);
  } finally {
    document.dispose();
  }
}
