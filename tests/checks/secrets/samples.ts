/** A fake secret of one kind: never anybody's, and put together here so that scanners of this repository find nothing. */
export interface Sample {
  /** secretlint's name of it. */
  kind: string;
  secret: string;
  /** How it stands in a text. */
  text: string;
}

/** Characters as tokens have them, by chance but the same each time. Source of the numbers: Park and Miller, 1988. */
function characters(length: number, alphabet = 'k7Qx2ZbT9mVdR4sLw8HnYc3J'): string {
  let state = length;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return alphabet[state % alphabet.length];
  }).join('');
}

const letters = 'QxZbTmVdRsLwHnYcJkpG';
const hex = '0f1e2d3c4b5a6978';
const digits = '9182736450';

const token = (kind: string, ...parts: string[]): Sample => {
  const secret = parts.join('');
  return { kind, secret, text: secret };
};

/** One of every kind that secretlint's recommended preset looks for in text. */
export const samples: readonly Sample[] = [
  { ...token('AWSSecretAccessKey', characters(40)), text: `AWS_SECRET_ACCESS_KEY = "${characters(40)}"` },
  token(
    'PrivateKey',
    `-----BEGIN ${'RSA'} PRIVATE KEY-----\n`,
    `MI${characters(62)}\n${characters(64)}\n`,
    `-----END ${'RSA'} PRIVATE KEY-----`,
  ),
  token('NPM_ACCESS_TOKEN', 'np', 'm_', characters(36)),
  token('BasicAuth', 'https://deploy', ':', characters(12), '@ci.example.net'),
  token('SLACK_TOKEN', 'xo', 'xb-', characters(11, digits), '-', characters(24)),
  token(
    'IncomingWebhook',
    'https://hooks.',
    'slack.com/services/T',
    characters(8),
    '/B',
    characters(8),
    '/',
    characters(24),
  ),
  token('OPENAI_TOKEN', 's', 'k-', characters(20), 'T3Blbk', 'FJ', characters(20)),
  token('ANTHROPIC_API_KEY', 'sk-a', 'nt-api03-', characters(93), 'AA'),
  token('GROQ_API_KEY', 'gs', 'k_', characters(52)),
  token('HUGGINGFACE_USER_ACCESS_TOKEN', 'h', 'f_', characters(34, letters)),
  token('LINEAR_API_TOKEN', 'lin_', 'api_', characters(40)),
  token('NOTION_INTEGRATION_TOKEN', 'nt', 'n_', characters(11, digits), characters(35)),
  token('SENDGRID_KEY', 'S', 'G.', characters(22), '.', characters(43)),
  token('SHOPIFY_KEY', 'shp', 'at_', characters(32)),
  token('GITHUB_TOKEN', 'gh', 'p_', characters(36)),
  token('GITHUB_TOKEN', 'github_', 'pat_', characters(82)),
  token('GITLAB_PERSONAL_ACCESS_TOKEN', 'glp', 'at-', characters(20)),
  token('GRAFANA_CLOUD_API_TOKEN', 'gl', 'c_', characters(60)),
  token('GRAFANA_SERVICE_ACCOUNT_TOKEN', 'gl', 'sa_', characters(32), '_', characters(8, hex)),
  // Base64 of an object; 100 bytes, which is one more than a multiple of three.
  token('OPS_TOKEN', 'op', 's_', btoa(JSON.stringify({ secretKey: characters(84) }))),
  token(
    'MongoDBConnection',
    'mongodb+srv',
    '://orders:',
    characters(12),
    '@db.example.net/orders?w=majority',
  ),
  token('MySQLConnection', 'mysql', '://orders:', characters(12), '@db.example.net:3306/orders'),
  token('PostgreSQLConnection', 'postgres', '://orders:', characters(12), '@db.example.net/orders'),
  token('HASHICORP_VAULT_SERVICE_TOKEN', 'hv', 's.', characters(95)),
  token('HASHICORP_VAULT_BATCH_TOKEN', 'hv', 'b.', characters(150)),
  token('HASHICORP_VAULT_RECOVERY_TOKEN', 'hv', 'r.', characters(95)),
  token('VERCEL_PERSONAL_ACCESS_TOKEN', 'vc', 'p_', characters(24)),
  token('DATABRICKS_PERSONAL_ACCESS_TOKEN', 'da', 'pi', characters(32, hex)),
  token('DOCKER_PERSONAL_ACCESS_TOKEN', 'dckr_', 'pat_', characters(27)),
  token('FIGMA_PERSONAL_ACCESS_TOKEN', 'fi', 'gd_', characters(44)),
];
