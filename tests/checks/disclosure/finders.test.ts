import { describe, expect, test } from 'vitest';
import { findEmailAddresses } from '#checks/disclosure/email-addresses.ts';
import { findHostNames } from '#checks/disclosure/host-names.ts';
import { findIpAddresses } from '#checks/disclosure/ip-addresses.ts';
import { findPhoneNumbers } from '#checks/disclosure/phone-numbers.ts';
import { findResidentNumbers } from '#checks/disclosure/resident-numbers.ts';
import { findUserNames } from '#checks/disclosure/user-names.ts';
import { findVirtualenvs } from '#checks/disclosure/virtualenvs.ts';

type Place = { value: string; start: number; end: number };

/** The values, each checked to stand where it is said to. */
function valuesOf(find: (text: string) => Place[], text: string): string[] {
  return find(text).map(({ value, start, end }) => {
    expect(text.slice(start, end)).toBe(value);
    return value;
  });
}

describe('user names', () => {
  test.each([
    ['  File "/home/kim/app.py", line 3, in f', ['kim']],
    ['at f (/Users/minsu.kim/app/index.js:1:2)', ['minsu.kim']],
    ['C:\\Users\\Kim Min\\app.py', ['Kim Min']],
    ['"C:\\\\Users\\\\kim\\\\app.py"', ['kim']],
    ['c:/Users/kim/app.py, /mnt/c/Users/lee/x, /c/Users/park/x', ['kim', 'lee', 'park']],
    ['fn@file:///home/kim/app.js:3:1', ['kim']],
    ['cc -I/home/kim/include -L/home/kim/lib', ['kim', 'kim']],
    ['+/home/kim/a.txt', ['kim']],
    ['경로는 /home/kim/app에서, 홈은 /Users/kim에 있다', ['kim', 'kim']],
    ['/Users/김민수/app.py', ['김민수']],
    ['kim@web-1:~/app$ ls', ['kim']],
    ['[kim@web-1 app]$ ls', ['kim']],
    ['kim@Kims-Laptop ~ % ls', ['kim']],
    ['ssh -i key.pem kim@203.0.113.7', ['kim']],
    ['$ cd /home/kim', ['kim']],
    ['ssh-ed25519 AAAAC3NzaC1 kim@laptop', ['kim']],
    ['SHA256:n4bQgYhMfWWaL kim@laptop', ['kim']],
  ])('are found in %s', (text, names) => {
    expect(valuesOf(findUserNames, text)).toEqual(names);
  });

  test.each([
    'File "/home/ubuntu/app.py", line 3',
    'root@web-1:~# reboot',
    '/home/$USER/app, /home/<user>/app, /home/{user}/app, /home/*/app',
    'https://example.org/home/kim/ and [home](/home/kim/)',
    '`/home/orders` is the route',
    'permalink: /home/kim/',
    '$BASE/home/kim/x and ./home/kim/x',
    '/home/index.html',
    '/Users/123/orders',
    '/home/node-18.2/bin',
    'kim@example.org: 5 % of all',
  ])('are none in %s', (text) => {
    expect(valuesOf(findUserNames, text)).toEqual([]);
  });

  test.each([
    ['~kim/app', 1],
    ['USER=kim', 1],
    ['"username": "kim"', 1],
    ['sudo -u kim ls', 1],
    ['-rw-r--r-- 1 kim staff 220 a.txt', 1],
    ['kim  1234  0.0  0.1 python', 1],
    ['Accepted publickey for kim from 203.0.113.7', 1],
    ['uid=1000(kim) gid=1000', 1],
    ['the comment was kim@laptop', 1],
    ['mkdir /home/kim', 1],
    ['kim is a name, kimchi is none, and kim@example.org is an address', 0],
  ])('that a path has told are found as a user in: %s', (text, more) => {
    expect(valuesOf(findUserNames, `/home/kim/app.py\n${text}`)).toEqual(Array(1 + more).fill('kim'));
    expect(valuesOf(findUserNames, text)).toEqual([]);
  });
});

describe('IP addresses', () => {
  const inPrivate = (text: string) => findIpAddresses(text, 'private');
  const inPublic = (text: string) => findIpAddresses(text, 'public');

  test.each([
    ['10.0.3.7', ['10.0.3.7']],
    ['172.16.4.1 172.31.9.9 172.32.9.9', ['172.16.4.1', '172.31.9.9']],
    ['192.168.10.20:8080, 100.64.3.4', ['192.168.10.20', '100.64.3.4']],
    ['169.254.10.1', ['169.254.10.1']],
    ['IP 10.0.3.7.52344 > 10.0.3.8.443: Flags', ['10.0.3.7', '10.0.3.8']],
    ['10.0.3.1-10.0.3.9', ['10.0.3.1', '10.0.3.9']],
    ['10.0.32.0/20에서', ['10.0.32.0']],
    ['connect to orders/10.0.3.7:5432', ['10.0.3.7']],
    [
      '[fd12:3456:789a::1]:443 and fe80::8e3a:e3ff:fe5f:64c9%eth0',
      ['fd12:3456:789a::1', 'fe80::8e3a:e3ff:fe5f:64c9'],
    ],
  ])('of private networks are found in %s', (text, found) => {
    expect(valuesOf(inPrivate, text)).toEqual(found);
  });

  test.each([
    ['http://59.23.150.58/', ['59.23.150.58']],
    ['3.35.12.9 - - "GET /"', ['3.35.12.9']],
    ['jdbc:oracle:thin:@27.1.10.238:1521', ['27.1.10.238']],
    ['db.example.org/3.35.12.9:5432', ['3.35.12.9']],
    ['2a01:4f8:c0c:9d1::2', ['2a01:4f8:c0c:9d1::2']],
    ['2400:cb00:2048:1:0:0:c629:d7a2', ['2400:cb00:2048:1:0:0:c629:d7a2']],
  ])('of the Internet are found in %s', (text, found) => {
    expect(valuesOf(inPublic, text)).toEqual(found);
  });

  test.each([
    // Loopback, this network, masks, multicast, documentation
    '127.0.0.1 0.0.0.0 255.255.255.0 224.0.0.1 192.0.2.7 198.51.100.7 203.0.113.7 2001:db8::7 ::1',
    // Resolvers, what software comes with
    '8.8.8.8 1.1.1.1 168.126.63.1 169.254.169.254 172.17.0.1 2001:4860:4860::8888',
    '10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16',
    // Examples
    '1.2.3.4 111.111.111.111 10.20.30.40 12.34.56.78',
    // Versions and other numbers
    'v14.0.22.1, version 14.0.22.1, 버전 14.0.22.1, 14.0.22.1 버전, >=14.0.22.1, Version=14.0.22.1, "version": "14.0.22.1"',
    'Chrome/124.0.6367.91 sonar-3.0.3.778.zip driver-14.0.22.1 14.0.22.1-rc1 14.0.22.1.Final 1.3.6.1.4.1.311',
    '256.1.1.1, 300.20.30.4, 01.02.03.004, 4.924.967.295',
    // Times, hashes, code
    '2018:01:28:08, 11:30:45, std::vector, bad::cafe, 2c:54:91:88:c9:e3, 0x2001:5',
    '2001:::1 2001::1::2 2001:1:2:3',
  ])('are none in %s', (text) => {
    expect([...valuesOf(inPrivate, text), ...valuesOf(inPublic, text)]).toEqual([]);
  });

  test('that are one somewhere are one where they could be a version', () => {
    expect(valuesOf(inPublic, 'http://52.79.14.3/\nversion 52.79.14.3')).toHaveLength(2);
  });
});

describe('e-mail addresses', () => {
  const find = (text: string) => findEmailAddresses(text, new Set(['author@shop.io']));

  test.each([
    ['minsu.kim+pager@shop.co.kr에게', ['minsu.kim+pager@shop.co.kr']],
    ['<MINSU@SHOP.IO>, (lee@shop.io).', ['MINSU@SHOP.IO', 'lee@shop.io']],
    ['[minsu@shop.io](mailto:minsu@shop.io)', ['minsu@shop.io', 'minsu@shop.io']],
    ["{'email': 'minsu@shop.io'}", ['minsu@shop.io']],
  ])('are found in %s', (text, found) => {
    expect(valuesOf(find, text)).toEqual(found);
  });

  test.each([
    'author@shop.io and Author@Shop.io',
    'kim@example.com, kim@sub.example.org, kim@shop.test, test@email.com',
    'support@shop.io, no-reply@shop.io, git@github.com:shop/api.git',
    'icon@2x.png, vue@2.6.0.min.js, react@16.8.0, @minsu@mastodon.social, @types/node',
    'this@MainActivity.finish(), this@Main.startActivity',
    'kim@web-1.prod.internal, kim@laptop',
    `https://${'minsu'}:hunter22@shop.io/`,
    'ssh kim@bastion.shop.io',
    'sha256@deadbeef, a@b',
  ])('are none in %s', (text) => {
    expect(valuesOf(find, text)).toEqual([]);
  });
});

describe('host names', () => {
  test.each([
    ['orders-db.prod.internal', ['orders-db.prod.internal']],
    ['wiki.corp, print.lan과 home.intranet', ['wiki.corp', 'print.lan', 'home.intranet']],
    ['http://grafana-2.local/d', ['grafana-2.local']],
    ['ping wiki.local', ['wiki.local']],
    ['10.0.3.7  wiki.internal', ['wiki.internal']],
    ['jihun@Jihuns-MacBook-Pro.local', ['Jihuns-MacBook-Pro.local']],
    ['http://jenkins:8080/job와 http://wiki에서', ['jenkins', 'wiki']],
    ['redis://cache-1:6379, postgres://orders@db-main/orders', ['cache-1', 'db-main']],
    ['tiny.azar.svc.cluster.local:80', ['tiny.azar.svc.cluster.local']],
    ['ip-10-0-3-7.ec2.internal ip-10-0-3-8', ['ip-10-0-3-7.ec2.internal', 'ip-10-0-3-8']],
    [
      'ec2-3-35-12-9.ap-northeast-2.compute.amazonaws.com',
      ['ec2-3-35-12-9.ap-northeast-2.compute.amazonaws.com'],
    ],
    ['shop.c1x2y3.ap-northeast-2.rds.amazonaws.com', ['shop.c1x2y3.ap-northeast-2.rds.amazonaws.com']],
    ['root@shop-web-1:~# reboot\nshop-web-1 is back', ['shop-web-1', 'shop-web-1']],
    // A common word is told apart in an address alone.
    ['http://wiki/ is our wiki', ['wiki']],
  ])('are found in %s', (text, found) => {
    expect(valuesOf(findHostNames, text)).toEqual(found);
  });

  test.each([
    'com.android.internal.os.Base, werkzeug.local.LocalProxy, pool.local.size',
    '.env.local, .env.development.local, settings.local, thread.local(), this.internal',
    'http://localhost:3000, http://127.0.0.1, http://example, http://HOST:80, http://{host}/, http://$HOST/, http://...',
    'host.docker.internal, metadata.google.internal, ap-northeast-2.compute.internal, svc.cluster.local',
    'kubernetes.default.svc.cluster.local, <svc>.<ns>.svc.cluster.local',
    'http://web:8000, redis://redis:6379, http://your-server/, http://ip_address_or_domain_name:80',
    'root@6fb8d380f766:/# ls and user@localhost:~$ ls',
    'https://shop.io/, https://www.example.org:443, http://eks...',
  ])('are none in %s', (text) => {
    expect(valuesOf(findHostNames, text)).toEqual([]);
  });
});

describe('hashes of virtual environments', () => {
  test.each([
    ['/root/.local/share/virtualenvs/app-J4eGhdK5/lib/python3.6/x.py', ['J4eGhdK5']],
    ['~/.virtualenvs/shop-api-Xy1-_bCd/bin', ['Xy1-_bCd']],
    ['/home/x/.cache/pypoetry/virtualenvs/shop-Xy12AbCd-py3.12/bin', ['Xy12AbCd']],
    ['C:\\Users\\x\\.virtualenvs\\shop-Xy12AbCd\\Scripts', ['Xy12AbCd']],
    ['virtualenvs/app-J4eGhdK5/bin\n(app-J4eGhdK5) $ ls', []],
    ['/virtualenvs/app-J4eGhdK5/bin\n(app-J4eGhdK5) $ ls', ['J4eGhdK5', 'J4eGhdK5']],
  ])('are found in %s', (text, found) => {
    expect(valuesOf(findVirtualenvs, text)).toEqual(found);
  });

  test.each(['~/.virtualenvs/shop/bin', '~/.virtualenvs/shop-frontend/bin', '/srv/.venv-Xy12AbCd/bin'])(
    'are none in %s',
    (text) => {
      expect(valuesOf(findVirtualenvs, text)).toEqual([]);
    },
  );
});

describe('phone numbers', () => {
  test.each([
    '010-2385-6719',
    '010 2385 6719',
    '01023856719',
    '011-238-6719',
    '02-385-6719',
    '031-238-6719',
    '0507-1385-6719',
    '+82 10-2385-6719',
    '+821023856719',
    '+1 415 238 5671',
    '+1 (415) 238-5671',
    '+14152385671',
    '+44 20 7946 0958',
    '+49-30-2385671',
  ])('are found: %s', (number) => {
    expect(valuesOf(findPhoneNumbers, `전화: ${number}로, ${number}.`)).toEqual([number, number]);
  });

  test.each([
    '010-1234-5678, 010-0000-0000, 010-1010-1111, 01012341234, +82 10-1234-5678',
    '+1 415 555 0134',
    '+09:00, +1963-01-01T00:00, +20180310113000, 1+12345678',
    '2026-05-01, 1520649000, 0.0104166667, 192-168-1000, 1588-2385, 02-2026-05-01',
    '010-2385-67191, a010-2385-6719, 010-2385-6719-1',
    '+10 -3 +5 -8 +100',
  ])('are none in %s', (text) => {
    expect(valuesOf(findPhoneNumbers, text)).toEqual([]);
  });
});

describe('resident registration numbers', () => {
  /** The checksum is worked out here on its own: 11 less the remainder of the weighted sum, the last digit of it. */
  const numberOf = (twelve: string, more = 0) => {
    const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * ((index % 8) + 2), 0);
    return `${twelve.slice(0, 6)}-${twelve.slice(6)}${(11 - (sum % 11) + more) % 10}`;
  };

  test.each([
    ['one of the last century', numberOf('901231100000')],
    ['one of this century', numberOf('020229412345'.replace('0229', '0228'))],
    ['a foreigner, whose checksum is two more', numberOf('850715512345', 2)],
    ['one registered since October 2020, whose digits are random', '210101-3987654'],
  ])('%s', (_, number) => {
    expect(valuesOf(findResidentNumbers, `번호는 ${number}이다`)).toEqual([number]);
  });

  test.each([
    ['a checksum that does not hold', '901231-1000002'],
    ['a day that is none', numberOf('990231100000')],
    ['a century that is none', '901231-9000001'],
    ['a longer number', `1${numberOf('901231100000')}`],
    ['no dash', numberOf('901231100000').replace('-', '')],
  ])('none: %s', (_, number) => {
    expect(valuesOf(findResidentNumbers, number)).toEqual([]);
  });
});

describe('a hostile text', () => {
  const finders = [
    findUserNames,
    findHostNames,
    findVirtualenvs,
    findPhoneNumbers,
    findResidentNumbers,
    (text: string) => findEmailAddresses(text, new Set()),
    (text: string) => findIpAddresses(text, 'private'),
    (text: string) => findIpAddresses(text, 'public'),
  ];

  test.each([
    'a.',
    'a-',
    'a@',
    'a@b ',
    '1.',
    '10.0.0.',
    'fe80:',
    '/home/a',
    '/home/a/',
    'C:\\Users\\a ',
    'ssh ',
    'ssh a@b',
    'http://a',
    'http://a@',
    '/virtualenvs/a-',
    '010-',
    '+1 2 ',
    '+12-',
    '900101-',
    'x.local',
  ])('of 100,000 letters "%s" is read to its end', (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    for (const find of finders)
      for (const { end } of find(text)) expect(end).toBeLessThanOrEqual(text.length);
  });

  test('of 20,000 different values is read to its end', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => {
      const name = `u${index}x`;
      return `/home/${name}/a 10.${(index >> 8) & 255}.${index & 255}.77 ${name}@shop.io http://${name}-1/`;
    });
    const text = lines.join('\n');
    expect(findUserNames(text).length).toBeGreaterThanOrEqual(20_000);
    for (const find of finders) expect(find(text).length).toBeGreaterThanOrEqual(0);
  });
});
