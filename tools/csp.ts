/**
 * The content security policy, written once: the build puts it into the page and the server into a
 * header. Nothing leaves the machine: `default-src` and `connect-src` are `'self'`.
 */
const DIRECTIVES = [
  "default-src 'self'",
  "script-src 'self'",
  // antd writes its component styles into <style> elements at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
]

/** For `<meta http-equiv>`, where `frame-ancestors` is not allowed (CSP level 3, section 3.3). */
export const META_POLICY = DIRECTIVES.join('; ')

export const HEADER_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ')
