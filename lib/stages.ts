import { RetentionDays } from "aws-cdk-lib/aws-logs";
import type { RefusalLimits } from "../functions/operation/refusal-limits.ts";
import type { ApiName } from "./apis.ts";
import type { JournalOrigin } from "./site/security-headers.ts";

/**
 * A stage is data: what differs between one running exchange and another stands here and nowhere else. The stacks are
 * the same everywhere, and `functions/` never knows the stage.
 */
export interface Stage {
  readonly name: string;
  readonly region: string;
  /** Whether it runs on the emulator, and may be deployed nowhere else. */
  readonly isEmulated: boolean;
  /** The address of our token issuer, as in the claim `iss` of its tokens: `/auth` below the web's origin. */
  readonly issuer: string;
  /** Where certificates are signed (OASIS DSS). */
  readonly signing: { readonly serviceUrl: string };
  /** Who knows who patients are (docs/domain/patients.md, Registers). */
  readonly personRegister: PersonRegisterSettings;
  /** Who knows who staff are and where they work (docs/domain/access.md, The national directory). */
  readonly staffDirectory: StaffDirectorySettings;
  /** The HSA-id by which systems address the exchange in `LogicalAddress` (docs/domain/national-model.md). */
  readonly logicalAddress: string;
  /** Where systems reach the API: an origin. */
  readonly systemAddress: string;
  /** The address that e-mails to staff come from: of a domain of ours that sends nothing else (DKIM, DMARC). */
  readonly emailSender: string;
  /** Where a printed certificate's QR code leads; the certificate's id follows. */
  readonly verificationAddress: string;
  /**
   * The lanes to recipients, deployed ahead: how many deliveries each has under way at a time. A recipient's record
   * names one by its place here, from 1.
   */
  readonly lanes: readonly number[];
  /** Times in the schedule of deliveries are multiplied by this: 1, or less where nobody wants to wait for an hour. */
  readonly timeScale: number;
  readonly retention: Retention;
  /** How often who calls may be refused and still be told why (docs/adr/0043-refusals-are-counted.md). */
  readonly refusals: RefusalLimits;
  /** Who is told when an alarm rings. */
  readonly alarmReceivers: readonly [AlarmReceiver, ...AlarmReceiver[]];
  /** Whether jobs of the night and the hour start by themselves. Off where somebody starts them by hand. */
  readonly nightly: boolean;
  /**
   * Whether the edge signs who a system is, in the place of mutual TLS (lib/secret-parameters.ts). Only where an edge
   * of our own plays that part on a developer's machine: elsewhere functions get no key, and so believe no header.
   */
  readonly edgeVouches: boolean;
  /**
   * Whether a system's secret, derived from its name, stands for a client certificate. Only on a developer's machine,
   * where nobody could show one: elsewhere the issuer takes no secret.
   */
  readonly takesSystemSecrets: boolean;
  /**
   * Whether the platform tells policies what AWS tells them: which role calls, the workgroup of a running query, the
   * encryption context of a key, the group of a schedule. The emulator does not, so there some rights are wider
   * (docs/emulator.md, rows 19 and 20).
   */
  readonly tellsPolicies: boolean;
  /** What stands before the API on the internet. Absent where a local edge does that job. */
  readonly edge?: EdgeSettings;
}

/** The stage's own register in its Directory, for where all people are made up; or the national one. */
export type PersonRegisterSettings =
  | { readonly kind: "embedded" }
  | {
      readonly kind: "national";
      /** Where the service platform takes GetPersonsForProfile, and in which version. */
      readonly url: string;
      readonly version: "3.1" | "5.0";
      readonly logicalAddress: string;
      /** Parameter of the account with our certificate for it, as JSON: `certificate`, `key` and `authorities`, PEM. */
      readonly clientParameter: string;
    };

/** The stage's own Directory by itself, for where all people are made up; or kept by the national one (HSA). */
export type StaffDirectorySettings =
  | { readonly kind: "embedded" }
  | {
      readonly kind: "national";
      /** Where the service platform takes GetCredentialsForPersonIncludingProtectedPerson 2.2. */
      readonly credentialsUrl: string;
      /** Where it takes GetHealthCareUnitMembers 2.0 or 2.1. */
      readonly unitMembersUrl: string;
      readonly logicalAddress: string;
      /** Parameter of the account with our certificate for it, as JSON: `certificate`, `key` and `authorities`, PEM. */
      readonly clientParameter: string;
      /** For how long what was said is not asked again, and for how long it serves without an answer, in minutes. */
      readonly freshMinutes: number;
      readonly staleMinutes: number;
    };

/** Where an alarm is told: an e-mail address, whose owner confirms it once, or the address of an on-call service. */
export interface AlarmReceiver {
  readonly protocol: "email" | "https";
  readonly address: string;
}

export interface Retention {
  readonly logDays: RetentionDays;
  /** Whether tables, buckets and keys outlive their stack, and the stack refuses to be deleted. */
  readonly keepsWhatIsStored: boolean;
  /** How far back the tables can be restored, in days. */
  readonly recoveryDays: number;
  /**
   * The same for the wrapped data keys. Shorter, because an erased certificate is beyond reach only when the last
   * backup of its key is gone (docs/adr/0007-keys-and-erasure.md); a loss of this table is noticed at once, so a week
   * suffices.
   */
  readonly keyRecoveryDays: number;
}

/** Names of parameters are of the account's Parameter Store: facts of an account that are made outside these stacks. */
export interface EdgeSettings {
  /** The address people and systems see; CloudFront and its firewall answer there. */
  readonly webDomain: string;
  /** Each API's own address, reached by CloudFront and by system clients, both with a client certificate. */
  readonly apiDomains: Readonly<Record<ApiName, string>>;
  readonly zoneName: string;
  readonly zoneIdParameter: string;
  /** Certificate for all of `apiDomains`, in the stage's region. */
  readonly apiCertificateParameter: string;
  /** Certificate for `webDomain`, in us-east-1, where CloudFront looks. */
  readonly webCertificateParameter: string;
  /** The client certificate CloudFront shows to the API, in us-east-1. */
  readonly originClientCertificateParameter: string;
  /** Bucket and key of the roots that client certificates must lead to. */
  readonly trustStore: { readonly bucket: string; readonly key: string };
  /** Calls from one address in five minutes before the firewall stops it. */
  readonly callsPerAddress: number;
  /** Calls of the token issuer among them: signing in, and renewing a token each ten minutes. */
  readonly signInsPerAddress: number;
  /** Calls with one token in five minutes: several times what a person and their browser do. */
  readonly callsPerToken: number;
  /** Networks in which many people call from one address, as a region behind its own. */
  readonly knownNetworks: readonly KnownNetwork[];
  /**
   * Countries (ISO 3166-1) whose calls CloudFront refuses; citizens abroad read their certificates too, so the list is
   * short.
   */
  readonly blockedCountries: readonly [string, ...string[]];
  /** The journal systems that show Webcert in a frame; no page of ours is framed by anybody else. */
  readonly framedBy: readonly JournalOrigin[];
}

/** A network with a limit of its own (docs/capacity.md). */
export interface KnownNetwork {
  /** Letters, digits and hyphens. */
  readonly name: string;
  /** Blocks of addresses (CIDR), all of IPv4. */
  readonly addresses: readonly [string, ...string[]];
  /** Calls from one address in five minutes. */
  readonly callsPerAddress: number;
  /** Calls of the token issuer among them. */
  readonly signInsPerAddress: number;
}

/** Reads a value given with `-c name=value`. */
export type Context = (name: string) => unknown;

/** The stage asked for with `-c stage=`; the local one where none is named. */
export function findStage(context: Context): Stage {
  const name = textOf(context, "stage") ?? "local";
  if (name === "local") return localStage(context);
  if (name === "prod") return production;
  throw new UnknownStageError(name);
}

class UnknownStageError extends Error {
  override name = "UnknownStageError";
  constructor(stage: string) {
    super(`There is no stage "${stage}": the stages are "local" and "prod" (lib/stages.ts)`);
  }
}

/**
 * A developer's machine: the emulator, with simulators of everything else. Where those listen is known only when
 * they run, so it comes as context; the defaults let a plain `npx cdk deploy` reach the usual port.
 */
function localStage(context: Context): Stage {
  return {
    name: "local",
    region: "eu-north-1",
    isEmulated: true,
    issuer: textOf(context, "issuer") ?? "http://127.0.0.1:8080/auth",
    personRegister: { kind: "embedded" },
    staffDirectory: { kind: "embedded" },
    logicalAddress: "TSTNMT2321000156-INTYG",
    systemAddress: textOf(context, "systemAddress") ?? "http://127.0.0.1:8080",
    emailSender: "svara-inte@besked.intygstjanster.example",
    verificationAddress: textOf(context, "verificationAddress") ?? "http://127.0.0.1:8080/verify",
    signing: { serviceUrl: textOf(context, "signingServiceUrl") ?? "http://127.0.0.1:8080/signing" },
    lanes,
    timeScale: timeScaleOf(textOf(context, "timeScale") ?? "0.01"),
    // Tests try in minutes what is not theirs as often as nobody does in a day.
    refusals: limitsTimes(1000),
    retention: { logDays: RetentionDays.ONE_WEEK, keepsWhatIsStored: false, recoveryDays: 1, keyRecoveryDays: 1 },
    alarmReceivers: [{ protocol: "email", address: "drift@localhost.example" }],
    nightly: false,
    tellsPolicies: false,
    edgeVouches: true,
    takesSystemSecrets: true,
  };
}

/**
 * Enough for those who receive certificates today and for the next, who may bear less at a time (docs/adr/0020): each
 * lane is asked all the time, whether or not somebody uses it. Two is the least that AWS lets a queue's function run.
 */
const lanes = [10, 10, 5, 2];

/**
 * A person who mistypes, or whose page asks again for what has gone, stays far below; a system that brings a night's
 * certificates of a unit it is not connected for goes beyond, and is to be stopped by who runs it.
 */
function limitsTimes(factor: number): RefusalLimits {
  const limit = (perMinute: number, perHour: number) => ({ perMinute: perMinute * factor, perHour: perHour * factor });
  return { staff: limit(30, 200), citizen: limit(20, 100), system: limit(300, 3000) };
}

const production: Stage = {
  name: "prod",
  region: "eu-north-1",
  isEmulated: false,
  issuer: "https://intygstjanster.example/auth",
  personRegister: {
    kind: "national",
    url: "https://service-platform.intygstjanster.example/GetPersonsForProfile/5/rivtabp21",
    version: "5.0",
    logicalAddress: "SE165565594230-1000",
    clientParameter: "/intygstjanster/prod/person-register-client",
  },
  staffDirectory: {
    kind: "national",
    credentialsUrl:
      "https://service-platform.intygstjanster.example/GetCredentialsForPersonIncludingProtectedPerson/2/rivtabp21",
    unitMembersUrl: "https://service-platform.intygstjanster.example/GetHealthCareUnitMembers/2/rivtabp21",
    logicalAddress: "SE165565594230-1000",
    clientParameter: "/intygstjanster/prod/staff-directory-client",
    freshMinutes: 5,
    staleMinutes: 12 * 60,
  },
  logicalAddress: "SE0000000000-INTYG",
  systemAddress: "https://api.intygstjanster.example",
  emailSender: "svara-inte@besked.intygstjanster.example",
  verificationAddress: "https://intygstjanster.example/verify",
  signing: { serviceUrl: "https://signing.intygstjanster.example/dss" },
  lanes,
  timeScale: 1,
  refusals: limitsTimes(1),
  retention: { logDays: RetentionDays.SIX_MONTHS, keepsWhatIsStored: true, recoveryDays: 35, keyRecoveryDays: 7 },
  alarmReceivers: [
    { protocol: "https", address: "https://jour.intygstjanster.example/alarms" },
    { protocol: "email", address: "drift@intygstjanster.example" },
  ],
  nightly: true,
  edgeVouches: false,
  takesSystemSecrets: false,
  tellsPolicies: true,
  edge: {
    webDomain: "intygstjanster.example",
    apiDomains: {
      auth: "auth.api.intygstjanster.example",
      care: "api.intygstjanster.example",
      citizens: "citizens.api.intygstjanster.example",
    },
    zoneName: "intygstjanster.example",
    zoneIdParameter: "/intygstjanster/zone-id",
    apiCertificateParameter: "/intygstjanster/api-certificate-arn",
    webCertificateParameter: "/intygstjanster/web-certificate-arn",
    originClientCertificateParameter: "/intygstjanster/origin-client-certificate-arn",
    trustStore: { bucket: "intygstjanster-prod-trust-store", key: "client-roots.pem" },
    callsPerAddress: 3000,
    signInsPerAddress: 600,
    callsPerToken: 1500,
    // Addresses that are nobody's (RFC 5737) in the place of the regions' own, which their agreements name.
    knownNetworks: [
      { name: "region-of-a-fifth", addresses: ["192.0.2.0/28"], callsPerAddress: 30_000, signInsPerAddress: 10_000 },
      { name: "region-of-a-tenth", addresses: ["198.51.100.0/28"], callsPerAddress: 15_000, signInsPerAddress: 5000 },
    ],
    blockedCountries: ["KP"],
    framedBy: [],
  },
};

function textOf(context: Context, name: string): string | undefined {
  const value = context(name);
  if (value === undefined || typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new TypeError(`The context value ${name} must be a text`);
}

function timeScaleOf(given: string): number {
  const scale = Number(given);
  if (!(scale > 0)) throw new RangeError(`timeScale is "${given}", but must be a number above 0`);
  return scale;
}
