import { describe, expect, it } from 'vitest';
import { addressOfPart, objectPart, objectParts } from '../../src/tally/decision-object.ts';

describe('an address within a 对象', () => {
  it.each([
    'http://h.example/news;v=2',
    'http://h.example/消息；第二版',
    'http://h.example/a%3Bb;c%3bd',
    'http://h.example/a%253Bb%EF%BC%9Bc；d',
    'http://h.example/100%25;%3',
  ])('%s stands as one part and comes back as it was', (address) => {
    expect(objectPart(address)).not.toMatch(/[;；]/);
    expect(addressOfPart(objectPart(address))).toBe(address);
    expect(objectParts(`${objectPart(address)}；http://h.example/2`)).toEqual([
      address,
      'http://h.example/2',
    ]);
  });
});
