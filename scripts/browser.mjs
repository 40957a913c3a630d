// Makes sure that the browser tests have a Chromium and fonts: installs Debian's packages where they are missing and it
// may. Prints what it did; the browser tests themselves say that they are skipped when there still is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-liberation', 'fonts-noto-core'];

export function ensureBrowser() {
  if (existsSync(CHROMIUM)) return true;
  const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) {
    console.log(
      `no ${CHROMIUM}: browser tests will be skipped (install ${PACKAGES.join(', ')}, or set CHROMIUM to its path)`,
    );
    return false;
  }
  console.log(`installing ${PACKAGES.join(', ')} for the browser tests …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, encoding: 'utf8', timeout: 600_000 });
  apt('update');
  const done = apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  if (existsSync(CHROMIUM)) return true;
  console.log(`could not install them: browser tests will be skipped\n${(done.stderr ?? '').slice(-500)}`);
  return false;
}
