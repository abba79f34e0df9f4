<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reader for trustworthy information about leukemia. It works offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is information, not medical advice. Ask your care team about your own case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is free software (MIT license). Letters: Source Sans (Open Font License). Made with Qt (LGPL) and Python.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerBoard</name>
    <message>
        <source>Showing results for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentDialog</name>
    <message>
        <source>Take to my appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks to take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to take along?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no questions yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bookmarks yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For my next appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ {0} could not be written ({1}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ Nothing is chosen. Tick what you want to take along.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudienceSwitch</name>
    <message>
        <source>Adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages for adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages for children and teenagers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookmarksTab</name>
    <message>
        <source>Search in my bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My labels…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has changed ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no bookmarks yet. While you read, choose the star at the top (Ctrl+D). It keeps the part you are reading, or the words you selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookmark matches. Empty the search, or show all labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n bookmark(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of {1} bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ The page has changed since you saved this. Your saved words are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalmPage</name>
    <message>
        <source>This screen starts again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the program did not work. Nothing you looked at is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&apos;m still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then everything is cleared for the next person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DamageDialog</name>
    <message>
        <source>Your notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notebook&apos;s file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not changed, and it stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no good copy. You can start a new notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a good copy of {0}: {1} bookmarks and {2} questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you decide later, you can go on reading. What you note now is then kept only until you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Page: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page: {0}, section {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Copied with citation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FailureHook</name>
    <message>
        <source>What happened was written to {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is called “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step did not work. Your documents and settings are kept, and you can read on. If it happens again, close the program and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Choose a type of leukemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of leukemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only {0}: %n result(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Press to take this filter off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All types</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: a drug, a symptom, a question …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to read about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which leukemia?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More to read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For an adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a child or teenager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you left off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexKeeper</name>
    <message>
        <source>The search index could not be made. Reading is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index could not be used, so it is made again. Nothing of yours is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index could not be written to the disk. Search works from memory until you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IndexStrip</name>
    <message>
        <source>How far the search is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop making the search ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the search ready ({0} %). You can read meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: {0} ({1})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not added: {0}. {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are copies. Your own files stay where they are, unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{0} added, {1} not.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keeper</name>
    <message>
        <source>{0} Bookmarks are kept only until you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a page: Tab goes from link to link, Enter follows it, Space reads on, Esc closes cards. F7 lets the arrow keys select words. F6 goes to the next part of the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskErrands</name>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KioskWindow</name>
    <message>
        <source>Lower down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the choices down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>My labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two labels have the same name. Give one of them another.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reading the documents …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys move through the words. With Shift they select. F7 ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys scroll the page again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your settings could not be written ({0}). They hold until you close.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>My note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotebookDesk</name>
    <message>
        <source>This page is no longer in the library. What you saved of it stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark added: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too much for one bookmark. Select fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you read is forgotten. Your bookmarks are still here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotebookPage</name>
    <message>
        <source>My notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take to my appointment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This notebook is kept only until you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NothingPage</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here says “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a word to look for: a drug, a symptom, a question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing under these filters says “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show the %n result(s) without filters</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Did you mean:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could search for:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or look under:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>How far the work is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnDocuments</name>
    <message>
        <source>Add documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.md *.markdown *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnDocumentsDialog</name>
    <message>
        <source>Documents you added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have added no documents. Drop files on the window to add some.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageReading</name>
    <message>
        <source>The page is read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Code to scan with a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Ask my care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to ask?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it with the page I am reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsScreen</name>
    <message>
        <source>Questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch those that you want to take along on your list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionsTab</name>
    <message>
        <source>A new question for my care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to ask?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in my questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no questions yet. Write down what you want to ask at your next appointment. While you read, Ctrl+Shift+Q keeps a question with the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to ask</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these searches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentTab</name>
    <message>
        <source>Search in recent pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what I read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n recent page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No recent page has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages you read are listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of what you read is kept. You can change this in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the library list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the search ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing results for {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for “{0}” instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready: {0} %. Until then only words as you type them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search is not ready. It finds only words as you type them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsView</name>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavedText</name>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. Your words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchDesk</name>
    <message>
        <source>The documents are being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index could not be read. It is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index could not be read. Until you start the program again, search finds only words as you type them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A drug, a symptom, a question …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages for health professionals too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other voices can be chosen in the bar while a page is read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the usual settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep nothing of what I read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages, searches and places are then forgotten when you close the program. Bookmarks, notes and questions are kept until you remove them. Nothing ever leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what I read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook and your own documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search index (may be deleted at any time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the notebook&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my notebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: my own settings again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links on this page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeechBar</name>
    <message>
        <source>Sentence before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waking the voice …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>For staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices in the lower half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices where they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after 3 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End after 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PIN is set. Set one with: leukemia-reader site set-pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) not in order.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait {0} seconds, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you choose holds until the program starts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeAlong</name>
    <message>
        <source>Code before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The web address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My list ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on your list yet. Open a page and keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words would fill {0} codes; that is too many to scan. Take the web address instead, or open a shorter section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with your phone: it holds the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the {0} codes one after the other: they hold the words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with your phone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code to scan with a phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Touch to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you look at is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read about leukemia: plain words, with their sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Change the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No note yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Writing</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a folder of documents…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents you added…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print preview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save page as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take to my appointment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my notebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a notebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with citation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the whole page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select words with the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask my care team…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the library list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show “On this page”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages for health professionals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read for adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read for children and teenagers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to use this reader</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep on my list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the choices down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>There is no document “{0}” in this library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cards</name>
    <message>
        <source>Also called: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This leads outside the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with a phone, or copy the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{0} {1} {2}</source>
        <comment>day, month, year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <comment>month, year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>help_card</name>
    <message>
        <source>Getting help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the web: scan the code with a phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code to scan: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo of {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>home_facts</name>
    <message>
        <source>Trusted information about leukemia, in plain words, to read at your own pace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your care team, or the emergency number where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical words explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By generic and brand name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is information, not medical advice. Your care team knows you; ask them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page names its source and the date of its last review. Much of it rests on the National Cancer Institute and Cancer Research UK.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here works without the internet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk_cards</name>
    <message>
        <source>This leads outside the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the code with your phone to read it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk_contents</name>
    <message>
        <source>This one is chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of leukemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical words explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By generic and brand name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk_faults</name>
    <message>
        <source>The search could not be made ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>site.toml names languages that are not there: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing is on, and there is no default printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors of the program today, in log.txt: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are not read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--open names “{0}”, which is not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And %n more document(s).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk_paper</name>
    <message>
        <source>There is no printer here. Take the codes along instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs {0} sheets; {1} may be printed here. Take the codes along instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not be reached. Take the codes along instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being printed. Fetch it from the printer right away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For my next appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information to talk about with your care team. It is not medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk_take</name>
    <message>
        <source>Take it along</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kiosk_tray</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>This file holds no readable text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a ZIP, Word or EPUB file, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a picture, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an old Word file, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an RTF file, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a packed file, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a program, not a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as plain text or Markdown and add that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the document&apos;s text into it, or take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file, or give the folder to the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has {0} MB; the most is 10 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file has more than 10 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a saved web page, which cannot be read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its text into a Markdown or text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut it into smaller documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow reading it in the file’s properties.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads to itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether it was moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again or copy it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} (for health professionals)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is not one of the documents you added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be removed: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for your documents could not be made: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be copied: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than 10 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be opened: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words are in your library already, as {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a document that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no .md or .txt file in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds more than {0} documents; choose a smaller folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder could not be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head has no closing --- line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line --- after the last of its keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is longer than 200 KB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head cannot be read: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head holds a sign that YAML forbids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is nested too deeply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head uses a YAML alias (*name), which is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head has a list or mapping where a key belongs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head has the key “{0}” twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new documents in {0} were not taken. {1} The old ones are still used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now in use: %n document(s) of version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words for reading aloud could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notebook</name>
    <message>
        <source>Your notebook was left as it is. Bookmarks are kept until you close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notebook is ready. The damaged file is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook to bring back (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text to read (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export my notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written ({1}). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n bookmark(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n question(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notebook was written to {0} ({1}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notebook (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} added, {1} brought up to date, {2} were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what I read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget what you read?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent pages, recent searches and the places where you stopped are cleared. Bookmarks, notes and questions stay. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Leukemia Reader. Information, not medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask my care team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information to talk about with your care team. It is not medical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For my next appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My note: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its next review is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good copy of {0} is there: use it, or start a new notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no good copy: start a new notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with your bookmarks and notes is damaged. It was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using your notebook, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close that program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make some room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook&apos;s folder cannot be written, so this was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask who looks after this computer for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The notebook could not be written, so this was not saved ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program, open it again and try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you saved before is safe, and you can go on reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large for a notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file could not be read ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not whole JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not say that it is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its version is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was made by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this program up to date, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file holds too many entries for a notebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a “{0}” in it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an entry has no usable “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a notebook export: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .json file that this program exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notebook was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for your notebook could not be made ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on reading; bookmarks are kept only until the program closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your notebook was written by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy could not be put in place ({0}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both files are still there. Make sure the disk has room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Important</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of the licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licenses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is free software under the MIT License.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a publisher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on because: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page_menu</name>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>page_source</name>
    <message>
        <source>reviewed {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>place_page</name>
    <message>
        <source>Nothing here is written for adults. Choose Children above the list on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is written for children and teenagers. Choose Adults above the list on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This library has no page on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print_actions</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save page as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>reviewed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its next review was due in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be written: {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>rendering</name>
    <message>
        <source>Say: {0}</source>
        <comment>how to pronounce the English name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In English: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this drug:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand names:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other names:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of drug:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is taken:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is used for in leukemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The National Cancer Institute’s page about it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical trial {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A clinical trial tests a treatment with people who agree to take part. Whether it still takes people in, and where, is told on its own page, which needs the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its page at ClinicalTrials.gov:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the web: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not in the library: it needs the internet. Scan the code with a phone, or copy the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glossary A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical words in plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs A–Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs used or tested in leukemia, by generic name; brands in brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children and teenagers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} in {1}</source>
        <comment>0 is “approved” or the like, 1 a country</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leukemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the US</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the UK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the EU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made up of:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And in %n more place(s): the search finds them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is information, not medical advice. Your care team knows you: ask them about anything here that worries you or is not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its next review was due in {0}. Some of it may have changed since: ask your care team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written for health professionals. It uses medical words and speaks of outlook and risks plainly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <comment>0 is a date</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of review not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cite it: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original, for a phone or a computer with internet:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the Creative Commons license {0}: name its source when you pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the Open Government Licence ({0}): name its source when you pass it on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>License: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the public domain: it may be copied and passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to everyone (CC0): it may be copied and passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the MIT license: it may be copied and passed on with its license.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rights are its publisher’s: for your own reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its license is not known: for your own reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code for {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[Picture: {0}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture not available offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to see this picture online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text, in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page below is in English. This summary was translated by the makers of this reader; no doctor and no professional translator has checked it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page is in English only.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Show more of the %n result(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n more place(s) in “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written for health professionals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also called {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this word means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named in %n place(s) here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clinical trial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index could not be written to the disk. Search works from memory until you close the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leukemia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treatment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>side effects</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>{0} (comes with this program)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The font of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the computer is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, until I choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For children and teenagers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space between lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show pages for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual on this computer ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} could not be read; the usual settings are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” in {1} has an unusable value; the usual one is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” was out of range; {1} is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>Reading aloud is not part of this installation. Ask the person who installed the program to add its “speech” extra.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no speech service that works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no voice for the language of this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s speech service does not answer. Check that sound works, or start the computer again; then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer’s speech service stopped by itself. Try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install “speech-dispatcher” and “espeak-ng”, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a voice in the computer’s own speech settings, then try once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>themes</name>
    <message>
        <source>The theme “{0}” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
