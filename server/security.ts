/** Who may talk to the server before there are accounts: headers that browsers obey, and two checks of ours. */
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { AppError } from '../data/errors.js';

/** The built client loads nothing from elsewhere and has no inline scripts or styles. */
export const headers = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether all of a host is HTTPS is for the proxy that ends TLS to say.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });

/** Name of a Host header or an address, without its port; null where it is none. */
function hostName(host: string): string | null {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return null;
  }
}

const isLoopback = (name: string): boolean =>
  name === 'localhost' || name.endsWith('.localhost') || name === '[::1]' || /^127(\.\d{1,3}){3}$/.test(name);

/** Whether a HOST setting binds to this machine alone. */
export const bindsToLoopback = (host: string): boolean => isLoopback(host === '::1' ? '[::1]' : host);

/**
 * Against DNS rebinding, where a foreign page's name is made to point at this machine: on loopback, and wherever names
 * are configured, a request must carry one of the known host names.
 */
export function checkHost(boundTo: string, allowed: readonly string[]): RequestHandler {
  const open = !bindsToLoopback(boundTo) && allowed.length === 0;
  return (req, _res, next) => {
    const name = hostName(req.headers.host ?? '');
    if (open || (name !== null && (isLoopback(name) || allowed.includes(name)))) return next();
    throw new AppError(
      'forbidden',
      'this server does not answer to that host name; FIGUREWATCH_ALLOWED_HOSTS lists those that it does',
    );
  };
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against other sites' pages writing through the visitor's browser: a write that says where it comes from must come from
 * this server's own pages. Programs send no Origin.
 */
export const checkOrigin: RequestHandler = (req, _res, next) => {
  const { origin, host } = req.headers;
  if (READS.has(req.method)) return next();
  // Origin is scheme, host and port; the scheme may differ where a proxy ends TLS.
  if (origin !== undefined && origin.replace(/^https?:\/\//, '') !== host)
    throw new AppError('forbidden', 'changes can be made from this server’s own pages only');
  next();
};
