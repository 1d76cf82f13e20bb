export { type Proxies, proxiesOf } from './dispatcher.ts';
export { type AskerOptions, type Internet, internet, openAsker } from './open-asker.ts';
