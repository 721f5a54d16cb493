export { wishesOf } from './server/read-wishes.ts';
export { sayWish } from './server/say-wish.ts';
export { holds } from './server/holds.ts';
