/**
 * Whether a body with this `Content-Type` may be read as JSON: `application/json`, or a format that is JSON by its name
 * (RFC 6839 §3.1), in UTF-8, which is all that JSON between systems is written in (RFC 8259 §8.1). Without the header a
 * body is read as JSON too: a recipient may then tell for itself what it got (RFC 9110 §8.3), and what is not JSON is
 * refused by the reading.
 */
export function mayBeJson(contentType: string | undefined): boolean {
  if (contentType === undefined) return true;
  const [type = "", ...parameters] = contentType.toLowerCase().split(";");
  if (!/^[ \t]*application\/(?:json|[\w!#$&^.+-]+\+json)[ \t]*$/.test(type)) return false;
  return parameters
    .map((parameter) => /^[ \t]*charset=(.*?)[ \t]*$/.exec(parameter)?.[1])
    .every((charset) => charset === undefined || /^"?utf-?8"?$/.test(charset));
}
