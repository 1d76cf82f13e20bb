import type { ImageFacts } from '../image-facts.ts';
import { findEmailAddresses } from './email-addresses.ts';
import { findHostNames } from './host-names.ts';
import { findUserNames } from './user-names.ts';

/**
 * What the file of an image tells of a person, a device or a place, in words that hold none of it: reports are read by many.
 *
 * @returns `where it was taken (GPS)`, `a person (Artist, XPAuthor)`, `one device (BodySerialNumber)`, `a user name (Comment)`; empty
 *   where it tells nothing
 */
export function imageFindings({ place, fields }: ImageFacts): string[] {
  const byKind = Map.groupBy(fields, kindOf);
  const told = (kind: Kind) => {
    const names = [...new Set(byKind.get(kind)?.map(({ name }) => name))];
    return names.length === 0 ? [] : [`${kind} (${names.join(', ')})`];
  };
  return [...(place ? ['where it was taken (GPS)'] : []), ...kinds.flatMap(told)];
}

const kinds = ['a person', 'one device', 'an e-mail address', 'a user name', 'an internal host'] as const;
type Kind = (typeof kinds)[number];

function kindOf({ name, value }: ImageFacts['fields'][number]): Kind | null {
  // Whose the picture is, is told on purpose.
  if (value.trim() === '' || /copyright|rights/i.test(name)) return null;
  if (deviceTags.test(name)) return 'one device';
  if (personTags.test(name)) return 'a person';
  if (findEmailAddresses(value, new Set()).length > 0) return 'an e-mail address';
  if (findUserNames(value).length > 0) return 'a user name';
  return findHostNames(value).length > 0 ? 'an internal host' : null;
}

// Exif 3.0 and XMP: `BodySerialNumber`, `CameraSerialNumber`, `aux:LensSerialNumber`, `HostComputer`
const deviceTags = /SerialNumber$|^HostComputer$/;
// Exif's `Artist`, Windows' `XPAuthor`, PNG's `Author`, XMP's `dc:creator`, `aux:OwnerName`
const personTags =
  /^(?:Artist|XPAuthor|Author|CameraOwnerName|OwnerName|creator)$|:(?:creator|OwnerName|CameraOwnerName)$/i;
