/** What the network's errors mean, in words. */
import { CollectFailure } from '../failure.js';

const SENTENCES: Record<string, (host: string) => [code: string, message: string]> = {
  ENOTFOUND: (host) => ['dns', `There is no host named ${host}.`],
  EAI_AGAIN: (host) => ['dns', `The name ${host} could not be looked up just now.`],
  ECONNREFUSED: (host) => ['refused', `${host} refuses connections.`],
  ECONNRESET: (host) => ['broken_off', `${host} broke the connection off.`],
  EPIPE: (host) => ['broken_off', `${host} broke the connection off.`],
  EHOSTUNREACH: (host) => ['unreachable', `${host} cannot be reached from here.`],
  ENETUNREACH: (host) => ['unreachable', `${host} cannot be reached from here.`],
  ETIMEDOUT: (host) => ['timeout', `${host} did not answer in time.`],
  UND_ERR_CONNECT_TIMEOUT: (host) => ['timeout', `${host} did not accept a connection in time.`],
  UND_ERR_SOCKET: (host) => ['broken_off', `${host} broke its answer off before the end.`],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: (host) => ['broken_off', `${host} sent another length than it announced.`],
  UND_ERR_HEADERS_OVERFLOW: (host) => ['bad_http', `${host} sent headers that are too long.`],
};

/** Any error of a request as a failure with a sentence. */
export function failureOf(error: unknown, host: string): CollectFailure {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof CollectFailure) return at;
    const code = (at as NodeJS.ErrnoException).code ?? '';
    const known = SENTENCES[code];
    if (known) return new CollectFailure(...known(host));
    // undici leaves the code out for some of these.
    if (code.startsWith('HPE_') || at.name === 'HTTPParserError')
      return new CollectFailure('bad_http', `${host} sent something that is not HTTP.`);
    if (/^(CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code))
      return new CollectFailure('tls', `The certificate of ${host} is not valid (${code}).`);
    // Several addresses were tried, none worked: the first one's reason.
    if (at instanceof AggregateError && at.errors[0]) return failureOf(at.errors[0], host);
  }
  return new CollectFailure('broken_off', `The request to ${host} failed (${(error as Error).message}).`);
}
