/** Photos and files as evidence. */
export const evidence = {
  "step.attach": "send evidence",
  "done.attach": "Evidence of the {kind} “{name}” ({code}) received.",
  "evidence.photos": "{count} photos",
  "evidence.files": "{count} files",
  "evidence.and": " and ",
  "evidence.added": "Added {files} to the {kind} “{name}” ({code}). It has {all} now.",
  "evidence.addedToReport":
    "Added {files} to the report just sent of the {kind} “{name}” ({code}). It has {all} now.",
  "evidence.same": "The {kind} “{name}” ({code}) has this already; nothing was added. It has {all}.",
  "evidence.send":
    "Please send the photos or files (JPG, PNG, PDF, XLSX, DOCX, PPTX) of the {kind} “{name}” ({code}) within 30 minutes.",
  "evidence.one": "Please send photos and files for one model at a time, and name one code.",
  "evidence.which": "Which model do these {files} belong to? Please choose, or write a code or name:",
  "evidence.which.none": "Which model do these {files} belong to? Please write a code or name.",
  "evidence.withCard": "The {files} will be added to the model when you save the card.",
  "say.attach": "gửi ảnh mã {code}",

  // What was not kept
  "evidence.problem.away":
    "The photo could not be fetched yet: {name}. What you wrote is recorded; please send it again.",
  "evidence.problem.tooLarge": "{name} was not taken: larger than {limit} MB.",
  "evidence.problem.tooManyPixels":
    "{name} was not taken: the picture is too large (over {limit} million pixels).",
  "evidence.problem.unpacksTooLarge":
    "{name} was not taken: it unpacks into far too much. Please save it as a new file and send that.",
  "evidence.problem.unknownType":
    "{name} was not taken: only whole JPG, PNG, PDF, XLSX, DOCX and PPTX files are.",
  "evidence.unnamed": "what you just sent",

  // Looking at it again
  "evidence.list": "The {kind} “{name}” ({code}) has {all}:",
  "evidence.line": "{number}. {file}, sent {date}",
  "evidence.line.report": "{number}. {file}, sent {date}, with the report of {reported}",
  "evidence.kind.photo": "photo",
  "evidence.kind.file": "file {name}",
  "evidence.none": "The {kind} “{name}” ({code}) has no photo or file yet.",
  "evidence.more": "{count} older photos and files are not sent along.",
  "evidence.look": "Whose photos do you want to see? Please write a code or name.",
  "status.evidence": "Evidence: {all} (write “xem ảnh {code}” to see it)",
  "standing.evidence.none": "without photo or evidence",
  "standing.evidence.some": "with photo or evidence",
} as const;
