/** Accounts that every machine of a kind has, and words that stand for a name: they tell of nobody. */
const common: ReadonlySet<string> = new Set([
  // Accounts of systems, images and services.
  ...['root', 'admin', 'administrator', 'ubuntu', 'debian', 'centos', 'fedora', 'rocky', 'almalinux', 'opc', 'core'],
  ...['ec2-user', 'ssm-user', 'azureuser', 'azure', 'cloud-user', 'cloudshell-user', 'vagrant', 'pi', 'git', 'ftp'],
  ...['runner', 'runneradmin', 'circleci', 'travis', 'jenkins', 'gitlab-runner', 'buildkite-agent', 'vsts', 'vssadministrator'],
  ...['node', 'deploy', 'deployer', 'app', 'www', 'www-data', 'nginx', 'apache', 'tomcat', 'nobody', 'service', 'daemon'],
  ...['postgres', 'mysql', 'redis', 'mongodb', 'elasticsearch', 'hadoop', 'spark', 'hdfs', 'kafka', 'airflow', 'oracle'],
  ...['vscode', 'codespace', 'gitpod', 'jovyan', 'kasm-user', 'sbx', 'sandbox', 'container', 'docker', 'linuxbrew', 'nix'],
  ...['steam', 'coder', 'dev', 'developer', 'work', 'workspace', 'project', 'projects', 'src', 'data', 'shared', 'public'],
  ...['default', 'defaultuser0', 'all users', 'guest', 'anaconda3', 'miniconda3', 'conda', 'lost+found', 'ci', 'build', 'builder'],
  // Words in a name's place.
  ...['user', 'users', 'username', 'user1', 'user2', 'user_name', 'user-name', 'userid', 'me', 'you', 'your', 'yourname'],
  ...['your-name', 'your_name', 'your-username', 'yourusername', 'your_username', 'name', 'myname', 'myuser', 'my-user', 'my'],
  ...['someone', 'somebody', 'someuser', 'anyone', 'xxx', 'xxxx', 'yyy', 'foo', 'bar', 'baz', 'test', 'tester', 'testuser', 'example'],
  ...['example_app', 'alice', 'bob', 'johndoe', 'john.doe', 'jdoe', 'janedoe', 'hong', 'gildong', 'honggildong', 'redacted', 'whoami'],
]);

/** True for an account that tells who somebody is. */
export function isPersonal(name: string): boolean {
  const bare = name.toLowerCase();
  // `123`, `node-18.2`: no names.
  return bare.length > 1 && !common.has(bare) && !/^[\d_.-]+$|\d\.\d/.test(bare) && !/^(.)\1+$/.test(bare);
}
