import type { CatalogueEntry } from './entry.ts';

/** Markdown: SF2xxx. */
export const markdownProblems = {
  SF2001: {
    severity: 'error',
    title: 'Unknown Liquid variable',
    message: 'There is no value "{name}" for {text}.',
    why: 'Nothing would stand in its place: a hole in the text, or an address that leads nowhere.',
    help: 'Check the spelling; "site." names keys of the site configuration, "page." keys of the front matter. To show the braces as text, put them in code or between raw and endraw tags.',
  },
  SF2002: {
    severity: 'error',
    title: 'Liquid not closed',
    message: '"{text}" opens a Liquid value or tag that is never closed.',
    why: 'Everything up to the next "{close}" would be taken for its name.',
    help: 'Close it with "{close}" in the same paragraph. To show the braces as text, put them in code or between raw and endraw tags.',
  },
  SF2003: {
    severity: 'error',
    title: 'Unknown Liquid filter',
    message: 'There is no filter "{name}" for {text}.',
    why: 'The value would be printed without what the filter should have done to it.',
    help: 'Check the spelling. Known are the filters of Liquid and relative_url, absolute_url and other common ones of Jekyll.',
  },
  SF2004: {
    severity: 'error',
    title: 'Liquid value cannot be read',
    message: '{text} is no Liquid value: {name}.',
    why: 'It can only be shown as it stands, braces and all.',
    help: 'Write a name ("site.title"), or a text in quotes, and filters after "|". To show the braces as text, put them in code or between raw and endraw tags.',
  },
  SF2005: {
    severity: 'error',
    title: 'Liquid value too costly',
    message: '{text} takes too much time or memory.',
    why: 'A value is meant to be a word or an address; this one would hold up the whole build.',
    help: 'Make the value shorter, or write the text itself.',
  },
  SF2010: {
    severity: 'warning',
    title: 'Liquid tag not rendered',
    message:
      'The tag "{name}" of Liquid is not known here and stays visible as text (the first of the file is shown).',
    why: 'Readers see the tag instead of what it stands for.',
    help: 'Write what it stands for as Markdown or HTML, or put it in code if it is meant to be seen.',
  },
  SF2011: {
    severity: 'warning',
    title: 'Shortcode not rendered',
    message:
      'The shortcode "{name}" of Hugo is not known here and stays visible as text (the first of the file is shown).',
    why: 'Readers see the shortcode instead of what it stands for.',
    help: 'Write what it stands for as Markdown or HTML, or put it in code if it is meant to be seen.',
  },
  SF2012: {
    severity: 'warning',
    title: 'Attribute list not applied',
    message:
      'Attribute lists of kramdown such as {text} are not applied and stay visible as text (the first of the file is shown).',
    why: 'Readers see the braces, and the class or size does not take effect.',
    help: 'Write the element as HTML with its attributes, or remove the list.',
  },
  SF2020: {
    severity: 'error',
    title: 'Bad escape in an image address',
    message: '"{escape}" is no valid escape in the image address "{address}".',
    why: 'A percent sign must be followed by two hexadecimal digits that spell UTF-8; the file cannot be found under this name.',
    help: 'Write the name as it is on disk, or "%25" for a percent sign.',
  },
  SF2021: {
    severity: 'error',
    title: 'Image outside the content folder',
    message: 'The image address "{address}" leads out of the content folder.',
    why: 'Only files of the content folder become part of the site.',
    help: 'Move the image into the content folder, beside the post for example, and name it from there.',
  },
  SF2022: {
    severity: 'warning',
    title: 'Image without an address',
    message: 'This image has no address.',
    why: 'Nothing can be shown in its place.',
    help: 'Write the path of the image between the parentheses, or in the src attribute, or remove it.',
  },
  SF2030: {
    severity: 'warning',
    title: 'Unknown code language',
    message: 'No language is called "{label}": the code is shown without colours.',
    why: 'The label chooses the grammar that colours the code.',
    help: 'Check the spelling, or write "text" where no colours are wanted.',
  },
  SF2031: {
    severity: 'hint',
    title: 'Code too long or too deep to colour',
    message:
      'This code of {characters} characters, or a line of it, is too long or opens too many brackets: it is shown without colours.',
    why: 'To colour it would take longer than the rest of the site.',
    help: 'Show the part that matters and link to the rest.',
  },
  SF2032: {
    severity: 'warning',
    title: 'No traceback found',
    message: 'The block is labelled "{label}", but no stack trace of a known runtime is in it.',
    why: 'It is shown as plain text, without folding and frames.',
    help: 'Check that the trace is complete, its first line included, or write "text" as the label.',
  },
  SF2033: {
    severity: 'warning',
    title: 'An address that Markdown does not read',
    message: '"{text}" is not read as a link or an image: its address holds a space or a bracket.',
    why: 'Readers see the brackets and the address as text.',
    help: 'Put the address in angle brackets, as in ![a](<my file.png>), or name the file without spaces.',
  },
  SF2034: {
    severity: 'warning',
    title: 'A traceback that lost underscores',
    message: 'This traceback has lost underscores: "{written}" was "{meant}" ({count} in all).',
    why: 'It was copied from where Markdown takes two underscores for bold. Readers who search for the file or the call do not find it.',
    help: 'Paste the traceback anew from the log, between the fences, or put the underscores back.',
  },
  SF2040: {
    severity: 'error',
    title: 'HTML not closed',
    message: '"{text}" is never closed.',
    why: 'A browser would take everything behind it for its content, and show none of it. It is shown as text.',
    help: 'Close it with "{close}". If it is meant to be seen, put it in code: `{text}`.',
  },
  SF2041: {
    severity: 'error',
    title: 'Nested too deeply',
    message: 'Too many {what} stand within one another here.',
    why: 'Rendering them would take too much time and memory, and no page can show them.',
    help: 'Close what is open, or put pasted text into a code block.',
  },
} as const satisfies Record<string, CatalogueEntry>;
