/** True for a name that software or an example comes with: `host.docker.internal`, `redis`, `your-server`, the id of a container. */
export function namesNoMachine(host: string): boolean {
  const name = host.toLowerCase();
  return (
    stock.has(name) ||
    // `ap-northeast-2.compute.internal`, `ec2.internal`: domains that machines of a cloud search
    /^(?:[a-z]{2}-[a-z]+-\d\.)?(?:compute|ec2)\.internal$/.test(name) ||
    // `cluster.local`, `orders.svc.cluster.local`: domains that pods search; and the services every cluster has
    /^(?:[\w-]+\.)?(?:svc\.)?cluster\.local$/.test(name) ||
    /^(?:kubernetes\.default|(?:kube-dns|coredns)\.kube-system|istiod\.istio-system)\.svc\./.test(name) ||
    // `6fb8d380f766` in a container's prompt
    /^[0-9a-f]{12}$/.test(name) ||
    /^(?:your|my|some|example|sample|test|the)[-_]/.test(name) ||
    // `ip_address_or_domain_name`
    name.split(/[-_]/).every((word) => wordsForNames.has(word)) ||
    /^(?:\d+|.)$/.test(name) ||
    /^macbook(?:-?(?:pro|air))?(?:-\d+)?(?:\.local|\.lan)?$/.test(name)
  );
}

/** Words of which people make a name's place. */
const wordsForNames: ReadonlySet<string> = new Set(
  'ip address or and domain name names host server service url uri endpoint port here remote local machine public private internal'.split(
    ' ',
  ),
);

const stock: ReadonlySet<string> = new Set([
  // What containers, emulators and systems call the machine they are on.
  ...[
    'localhost',
    'localhost.localdomain',
    'host.docker.internal',
    'gateway.docker.internal',
    'docker.for.mac.localhost',
  ],
  ...['kubernetes.docker.internal', 'vm.docker.internal', 'host.containers.internal', 'host.lima.internal'],
  ...[
    'host.minikube.internal',
    'metadata.google.internal',
    'broadcasthost',
    'ip6-localhost',
    'ubuntu',
    'debian',
  ],
  ...[
    'centos',
    'fedora',
    'raspberrypi',
    'raspberrypi.local',
    'vagrant',
    'kali',
    'archlinux',
    'homeassistant.local',
  ],
  // Words in a name's place.
  ...[
    'host',
    'hostname',
    'server',
    'servername',
    'server-name',
    'server-url',
    'server1',
    'domain',
    'domainname',
    'site',
  ],
  ...[
    'myhost',
    'myserver',
    'mysite',
    'myapp',
    'myapp.local',
    'remote',
    'remote-host',
    'remotehost',
    'slave-host',
    'address',
  ],
  ...[
    'ip',
    'url',
    'endpoint',
    'somewhere',
    'foo',
    'bar',
    'baz',
    'xxx',
    'www',
    'example',
    'example.local',
    'test',
    'test.local',
  ],
  ...['username', 'user', 'proxy', 'machine', 'target', 'registry', 'path', 'here', 'there', 'name'],
  // Services as everybody's compose file calls them.
  ...[
    'web',
    'app',
    'api',
    'backend',
    'frontend',
    'front',
    'back',
    'db',
    'database',
    'cache',
    'queue',
    'worker',
    'nginx',
    'proxy',
  ],
  ...[
    'redis',
    'mysql',
    'mariadb',
    'postgres',
    'postgresql',
    'mongo',
    'mongodb',
    'rabbitmq',
    'kafka',
    'zookeeper',
    'zoo1',
  ],
  ...[
    'elasticsearch',
    'kibana',
    'logstash',
    'grafana',
    'prometheus',
    'loki',
    'tempo',
    'jaeger',
    'minio',
    'localstack',
  ],
  ...[
    'schema-registry',
    'selenium',
    'chrome',
    'mailhog',
    'memcached',
    'nats',
    'github',
    'gitlab',
    'bitbucket',
    'consul',
    'vault',
    'etcd',
    'traefik',
    'keycloak',
  ],
]);
