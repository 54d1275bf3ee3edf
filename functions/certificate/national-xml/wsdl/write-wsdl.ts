import { interactions } from "../interactions.ts";
import { namespaces } from "../namespaces.ts";
import { bytesOf, element } from "../write-xml.ts";
import type { XmlPiece } from "../write-xml.ts";
import { modelSchemas, requestParts } from "./model-schemas.ts";
import { complex, extensionPoint, one, schema } from "./xml-schema.ts";

/** A contract that is answered here, so that its WSDL can be asked for. */
export type DescribedContract = keyof typeof requestParts;

/**
 * The WSDL 1.1 of a contract (RIV-TA Basic Profile 2.1), whole in one document: its schemas stand in it, so a client
 * generator needs nothing else.
 *
 * @param location where the contract is answered
 */
export function writeWsdl(name: DescribedContract, location: string): string {
  const { namespace, majorVersion, soapAction } = interactions[name];
  const own = `urn:riv:clinicalprocess:healthcond:certificate:${name}:${String(majorVersion)}:rivtabp21`;
  const definitions = element(
    "wsdl:definitions",
    [
      element("wsdl:types", [...modelSchemas, messageSchema(name)]),
      message(`${name}Request`, [
        ["LogicalAddress", "itr:LogicalAddress"],
        ["parameters", `m:${name}`],
      ]),
      message(`${name}Response`, [["parameters", `m:${name}Response`]]),
      element("wsdl:portType", [operationOf(name)], `name="${name}ResponderInterface"`),
      bindingOf(name, soapAction),
      serviceOf(name, location),
    ],
    [
      `name="${name}Interaction" targetNamespace="${own}" xmlns:tns="${own}" xmlns:m="${namespace}"`,
      `xmlns:itr="${namespaces.registry}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"`,
      `xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema"`,
    ].join(" "),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${Buffer.from(bytesOf(definitions)).toString("utf8")}`;
}

function messageSchema(name: DescribedContract): XmlPiece {
  return schema(interactions[name].namespace, { c: namespaces.core, t: namespaces.types }, [
    one(name, `tns:${name}Type`),
    one(`${name}Response`, `tns:${name}ResponseType`),
    complex(`${name}Type`, requestParts[name]),
    complex(`${name}ResponseType`, [one("result", "c:ResultType"), extensionPoint]),
  ]);
}

function message(name: string, parts: readonly (readonly [name: string, element: string])[]): XmlPiece {
  return element(
    "wsdl:message",
    parts.map(([part, declared]) => element("wsdl:part", [], `name="${part}" element="${declared}"`)),
    `name="${name}"`,
  );
}

function operationOf(name: string): XmlPiece {
  return element(
    "wsdl:operation",
    [
      element("wsdl:input", [], `message="tns:${name}Request"`),
      element("wsdl:output", [], `message="tns:${name}Response"`),
    ],
    `name="${name}"`,
  );
}

function bindingOf(name: string, soapAction: string): XmlPiece {
  const input = [
    element("soap:header", [], `use="literal" message="tns:${name}Request" part="LogicalAddress"`),
    element("soap:body", [], `use="literal" parts="parameters"`),
  ];
  return element(
    "wsdl:binding",
    [
      element("soap:binding", [], `style="document" transport="http://schemas.xmlsoap.org/soap/http"`),
      element(
        "wsdl:operation",
        [
          element("soap:operation", [], `soapAction="${soapAction}" style="document"`),
          element("wsdl:input", input),
          element("wsdl:output", [element("soap:body", [], `use="literal"`)]),
        ],
        `name="${name}"`,
      ),
    ],
    `name="${name}ResponderBinding" type="tns:${name}ResponderInterface"`,
  );
}

function serviceOf(name: string, location: string): XmlPiece {
  const address = element("soap:address", [], `location="${location}"`);
  const port = element("wsdl:port", [address], `name="${name}ResponderPort" binding="tns:${name}ResponderBinding"`);
  return element("wsdl:service", [port], `name="${name}ResponderService"`);
}
