<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Makes the paragraph a heading of this level.</source>
        <translation>문단을 이 단계의 소제목으로 바꿉니다.</translation>
    </message>
    <message>
        <source>New Post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>Starts a post as the house&apos;s posts begin.</source>
        <translation>사이트의 글 틀로 새 글을 시작합니다.</translation>
    </message>
    <message>
        <source>New Post Like This</source>
        <translation>이 글을 본뜬 새 글</translation>
    </message>
    <message>
        <source>Starts a post with this one&apos;s text and fields, but for its date and address.</source>
        <translation>이 글의 본문과 항목으로 새 글을 시작합니다. 날짜와 주소는 물려받지 않습니다.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Opens a post from a file.</source>
        <translation>파일에서 글을 엽니다.</translation>
    </message>
    <message>
        <source>Posts of the Site</source>
        <translation>사이트의 글</translation>
    </message>
    <message>
        <source>Lists the site&apos;s posts, the newest first, to search and open.</source>
        <translation>사이트의 글을 최신순으로 보여 줍니다. 찾아서 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Saves the post; only what you changed changes in the file.</source>
        <translation>글을 저장합니다. 고친 곳만 파일에서 바뀝니다.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Saves the post under another name.</source>
        <translation>글을 다른 이름으로 저장합니다.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>인쇄…</translation>
    </message>
    <message>
        <source>Prints the article as readers print the page.</source>
        <translation>독자가 페이지를 인쇄할 때와 같이 기사를 인쇄합니다.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF로 저장…</translation>
    </message>
    <message>
        <source>Saves the article as a PDF, as readers print the page.</source>
        <translation>독자가 인쇄할 때와 같은 모양의 PDF로 기사를 저장합니다.</translation>
    </message>
    <message>
        <source>Keep Unsaved Posts</source>
        <translation>저장하지 않은 글 남겨 두기</translation>
    </message>
    <message>
        <source>Closes without asking; what was not saved is back at the next start.</source>
        <translation>묻지 않고 닫습니다. 저장하지 않은 글은 다음에 시작할 때 다시 열립니다.</translation>
    </message>
    <message>
        <source>Close Post</source>
        <translation>글 닫기</translation>
    </message>
    <message>
        <source>Closes this post, the last one with its window, asking about what is not saved.</source>
        <translation>이 글을 닫습니다. 마지막 글이면 창도 닫고, 저장하지 않은 내용이 있으면 묻습니다.</translation>
    </message>
    <message>
        <source>Reopen Closed Post</source>
        <translation>닫은 글 다시 열기</translation>
    </message>
    <message>
        <source>Opens the post again that was closed last, where it stood.</source>
        <translation>마지막으로 닫은 글을 있던 자리에 다시 엽니다.</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Closes this window with all its posts, asking about what is not saved.</source>
        <translation>이 창과 열린 글을 모두 닫습니다. 저장하지 않은 내용이 있으면 묻습니다.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Closes all windows, asking about what is not saved.</source>
        <translation>모든 창을 닫습니다. 저장하지 않은 내용이 있으면 묻습니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Takes the last step back.</source>
        <translation>마지막 동작을 되돌립니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Does again what was undone.</source>
        <translation>되돌린 동작을 다시 합니다.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>잘라내기</translation>
    </message>
    <message>
        <source>Moves the selection to the clipboard.</source>
        <translation>선택한 내용을 클립보드로 옮깁니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copies the selection to the clipboard.</source>
        <translation>선택한 내용을 클립보드에 복사합니다.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여넣기</translation>
    </message>
    <message>
        <source>Inserts what is on the clipboard.</source>
        <translation>클립보드의 내용을 넣습니다.</translation>
    </message>
    <message>
        <source>Paste Without Formatting</source>
        <translation>서식 없이 붙여넣기</translation>
    </message>
    <message>
        <source>Inserts the words on the clipboard, without marks, lists and tables.</source>
        <translation>클립보드의 글만 넣습니다. 서식, 목록, 표는 넣지 않습니다.</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Selects the whole text.</source>
        <translation>글 전체를 선택합니다.</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Searches the text.</source>
        <translation>글에서 찾습니다.</translation>
    </message>
    <message>
        <source>Find Next</source>
        <translation>다음 찾기</translation>
    </message>
    <message>
        <source>Goes to the next hit.</source>
        <translation>다음 찾은 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Find Previous</source>
        <translation>이전 찾기</translation>
    </message>
    <message>
        <source>Goes to the hit before.</source>
        <translation>이전 찾은 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Replaces words in the text.</source>
        <translation>글에 있는 말을 다른 말로 바꿉니다.</translation>
    </message>
    <message>
        <source>Moves the paragraph or block before the one above.</source>
        <translation>문단이나 블록을 위 문단 앞으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Moves the paragraph or block after the one below.</source>
        <translation>문단이나 블록을 아래 문단 뒤로 옮깁니다.</translation>
    </message>
    <message>
        <source>Edit Fixed Block</source>
        <translation>고정 블록 고치기</translation>
    </message>
    <message>
        <source>Opens the block&apos;s code in its place; what can be written as text then becomes text.</source>
        <translation>고정 블록의 코드를 그 자리에서 엽니다. 글로 고칠 수 있게 되면 글로 바뀝니다.</translation>
    </message>
    <message>
        <source>House style: makes the text look so, exactly as in the site&apos;s other posts, or no longer.</source>
        <translation>사이트 스타일: 글자를 사이트의 다른 글과 똑같은 모양으로 바꾸거나 풉니다.</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>굵게</translation>
    </message>
    <message>
        <source>Makes the text bold, or no longer.</source>
        <translation>글자를 굵게 하거나 풉니다.</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Makes the text italic, or no longer.</source>
        <translation>글자를 기울이거나 풉니다.</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>Underlines the text, or no longer.</source>
        <translation>글자에 밑줄을 긋거나 지웁니다.</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>취소선</translation>
    </message>
    <message>
        <source>Strikes the text through, or no longer.</source>
        <translation>글자에 취소선을 긋거나 지웁니다.</translation>
    </message>
    <message>
        <source>Text Colour…</source>
        <translation>글자 색…</translation>
    </message>
    <message>
        <source>Gives the text a colour of your choice.</source>
        <translation>글자에 원하는 색을 입힙니다.</translation>
    </message>
    <message>
        <source>Highlight Colour…</source>
        <translation>형광펜 색…</translation>
    </message>
    <message>
        <source>Puts a colour of your choice behind the text.</source>
        <translation>글자 뒤에 원하는 색을 깝니다.</translation>
    </message>
    <message>
        <source>Clear Formatting</source>
        <translation>서식 지우기</translation>
    </message>
    <message>
        <source>Takes all formatting from the selected text.</source>
        <translation>선택한 글자의 서식을 모두 지웁니다.</translation>
    </message>
    <message>
        <source>Paragraph</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Makes a heading a plain paragraph again.</source>
        <translation>소제목을 보통 문단으로 되돌립니다.</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>소제목 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>소제목 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>소제목 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>소제목 4</translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation>소제목 5</translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation>소제목 6</translation>
    </message>
    <message>
        <source>Tick Task</source>
        <translation>할 일 체크</translation>
    </message>
    <message>
        <source>Ticks the box of a task in a list, or clears it.</source>
        <translation>할 일 목록의 상자에 체크하거나 체크를 지웁니다.</translation>
    </message>
    <message>
        <source>Format While Typing</source>
        <translation>입력하는 대로 서식 넣기</translation>
    </message>
    <message>
        <source>Makes a list of “- ” and “1. ”, a heading of “## ”, bold text of “**”, a link of an address. Ctrl+Z gives the signs back.</source>
        <translation>‘- ’와 ‘1. ’은 목록으로, ‘## ’은 소제목으로, ‘**’는 굵은 글씨로, 웹 주소는 링크로 바꿉니다. Ctrl+Z를 누르면 입력한 부호로 돌아갑니다.</translation>
    </message>
    <message>
        <source>House Style…</source>
        <translation>사이트 스타일…</translation>
    </message>
    <message>
        <source>Shows how the site&apos;s posts are written, to be changed for everybody.</source>
        <translation>사이트의 글을 쓰는 방식을 보여 줍니다. 바꾸면 이 사이트를 쓰는 모두에게 적용됩니다.</translation>
    </message>
    <message>
        <source>New Section</source>
        <translation>새 소제목</translation>
    </message>
    <message>
        <source>Begins a section: its heading, with the empty lines that the house has.</source>
        <translation>소제목을 넣습니다. 사이트에서 쓰는 대로 위아래 빈 줄도 함께 들어갑니다.</translation>
    </message>
    <message>
        <source>Link…</source>
        <translation>링크…</translation>
    </message>
    <message>
        <source>Links the text to an address, or changes its link.</source>
        <translation>글자에 링크를 걸거나 링크를 고칩니다.</translation>
    </message>
    <message>
        <source>Image…</source>
        <translation>이미지…</translation>
    </message>
    <message>
        <source>Image Description…</source>
        <translation>이미지 설명…</translation>
    </message>
    <message>
        <source>Inserts images; those from elsewhere are copied into the site.</source>
        <translation>이미지를 넣습니다. 사이트 밖의 이미지는 알맞은 크기로 줄여 사이트에 복사합니다.</translation>
    </message>
    <message>
        <source>Says what the image at the caret shows, for those who cannot see it.</source>
        <translation>커서가 있는 이미지에 무엇이 보이는지 적습니다. 볼 수 없는 독자에게 읽어 줍니다.</translation>
    </message>
    <message>
        <source>Replace Image…</source>
        <translation>이미지 바꾸기…</translation>
    </message>
    <message>
        <source>Shows another image in the place of the one at the caret, in its size.</source>
        <translation>커서가 있는 이미지 자리에 다른 이미지를 넣습니다. 크기와 정렬은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Bulleted List</source>
        <translation>글머리 목록</translation>
    </message>
    <message>
        <source>Makes the paragraphs a list, or a list paragraphs.</source>
        <translation>문단을 목록으로, 목록을 문단으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Numbered List</source>
        <translation>번호 목록</translation>
    </message>
    <message>
        <source>Makes the paragraphs a numbered list, or a list paragraphs.</source>
        <translation>문단을 번호 목록으로, 목록을 문단으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용문</translation>
    </message>
    <message>
        <source>Sets the paragraphs as a quote, or a quote as paragraphs.</source>
        <translation>문단을 인용문으로, 인용문을 문단으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>구분선</translation>
    </message>
    <message>
        <source>Inserts a line across the column.</source>
        <translation>가로 구분선을 넣습니다.</translation>
    </message>
    <message>
        <source>Footnote</source>
        <translation>각주</translation>
    </message>
    <message>
        <source>Puts a footnote&apos;s mark at the caret, and goes to the note. In Markdown only.</source>
        <translation>커서 자리에 각주 번호를 넣고 각주로 갑니다. 마크다운 글에서만 됩니다.</translation>
    </message>
    <message>
        <source>Between Mark and Footnote</source>
        <translation>각주와 번호 사이 오가기</translation>
    </message>
    <message>
        <source>Goes from a footnote&apos;s mark to the note, or from the note to its mark.</source>
        <translation>각주 번호에서 각주로, 각주에서 그 번호로 갑니다.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Inserts an empty table after the paragraph.</source>
        <translation>문단 뒤에 빈 표를 넣습니다.</translation>
    </message>
    <message>
        <source>Row Above</source>
        <translation>위에 행 추가</translation>
    </message>
    <message>
        <source>Adds a row above the caret&apos;s, in its manner.</source>
        <translation>커서가 있는 행 위에 같은 모양의 행을 추가합니다.</translation>
    </message>
    <message>
        <source>Row Below</source>
        <translation>아래에 행 추가</translation>
    </message>
    <message>
        <source>Adds a row below the caret&apos;s, in its manner.</source>
        <translation>커서가 있는 행 아래에 같은 모양의 행을 추가합니다.</translation>
    </message>
    <message>
        <source>Column Before</source>
        <translation>앞에 열 추가</translation>
    </message>
    <message>
        <source>Adds a column before the caret&apos;s, in its manner.</source>
        <translation>커서가 있는 열 앞에 같은 모양의 열을 추가합니다.</translation>
    </message>
    <message>
        <source>Column After</source>
        <translation>뒤에 열 추가</translation>
    </message>
    <message>
        <source>Adds a column after the caret&apos;s, in its manner.</source>
        <translation>커서가 있는 열 뒤에 같은 모양의 열을 추가합니다.</translation>
    </message>
    <message>
        <source>Remove Row</source>
        <translation>행 지우기</translation>
    </message>
    <message>
        <source>Takes the caret&apos;s row out; with the last one, the table.</source>
        <translation>커서가 있는 행을 지웁니다. 마지막 행이면 표도 지웁니다.</translation>
    </message>
    <message>
        <source>Remove Column</source>
        <translation>열 지우기</translation>
    </message>
    <message>
        <source>Takes the caret&apos;s column out; with the last one, the table.</source>
        <translation>커서가 있는 열을 지웁니다. 마지막 열이면 표도 지웁니다.</translation>
    </message>
    <message>
        <source>Move Up</source>
        <translation>위로 옮기기</translation>
    </message>
    <message>
        <source>Move Down</source>
        <translation>아래로 옮기기</translation>
    </message>
    <message>
        <source>Go to Headline</source>
        <translation>제목으로 가기</translation>
    </message>
    <message>
        <source>Puts the caret into the headline.</source>
        <translation>커서를 제목으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Go to Text</source>
        <translation>본문으로 가기</translation>
    </message>
    <message>
        <source>Puts the caret into the text.</source>
        <translation>커서를 본문으로 옮깁니다.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Lists what the checks found in the post.</source>
        <translation>글에서 찾은 문제를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Next Finding</source>
        <translation>다음 문제</translation>
    </message>
    <message>
        <source>Goes to the place of the next finding.</source>
        <translation>다음 문제가 있는 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Previous Finding</source>
        <translation>이전 문제</translation>
    </message>
    <message>
        <source>Goes to the place of the finding before.</source>
        <translation>이전 문제가 있는 곳으로 갑니다.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>Publishes the draft; a date that it has stays, even one that is still to come.</source>
        <translation>초안을 발행합니다. 적어 둔 날짜는 아직 오지 않은 날이어도 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Publishes the post with this moment as its date.</source>
        <translation>날짜를 지금으로 고쳐 발행합니다.</translation>
    </message>
    <message>
        <source>Takes the post back to the drafts; it keeps its date, and so its address.</source>
        <translation>글을 초안으로 되돌립니다. 날짜는 남으므로 다시 발행하면 주소가 같습니다.</translation>
    </message>
    <message>
        <source>Asks for another name of the post&apos;s file, of which its address is made.</source>
        <translation>파일 이름을 바꿉니다. 주소는 이 이름으로 만들어집니다.</translation>
    </message>
    <message>
        <source>Publish as of Now</source>
        <translation>지금 시각으로 발행</translation>
    </message>
    <message>
        <source>Schedule…</source>
        <translation>예약 발행…</translation>
    </message>
    <message>
        <source>Asks from when readers are to see the post.</source>
        <translation>독자에게 보일 시각을 묻고 예약합니다.</translation>
    </message>
    <message>
        <source>Back to Drafts</source>
        <translation>초안으로 되돌리기</translation>
    </message>
    <message>
        <source>Rename File…</source>
        <translation>파일 이름 바꾸기…</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>휴지통으로 옮기기</translation>
    </message>
    <message>
        <source>Moves the post&apos;s file to the system&apos;s trash, from where it can come back.</source>
        <translation>글 파일을 시스템 휴지통으로 옮깁니다. 나중에 되살릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Compare with Jekyll</source>
        <translation>Jekyll과 비교</translation>
    </message>
    <message>
        <source>Builds the site with Jekyll and the text as it is here, and shows where the pages differ.</source>
        <translation>지금 글로 Jekyll에서 사이트를 만들어 미리보기와 다른 곳을 보여 줍니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Shows the post&apos;s text as it stands in the file.</source>
        <translation>글을 파일에 적힌 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Post Information</source>
        <translation>글 정보</translation>
    </message>
    <message>
        <source>Shows or folds the fields and the outline.</source>
        <translation>글 정보와 개요를 펴거나 접습니다.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Shows or folds the text.</source>
        <translation>본문을 펴거나 접습니다.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Shows or folds the page as readers see it.</source>
        <translation>독자가 볼 화면을 펴거나 접습니다.</translation>
    </message>
    <message>
        <source>Next Part of the Window</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Takes the keyboard on: to the fields or lists, the text, the page.</source>
        <translation>글 정보, 본문, 미리보기 차례로 입력할 곳을 옮깁니다.</translation>
    </message>
    <message>
        <source>Previous Part of the Window</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Takes the keyboard back: to the page, the text, the fields or lists.</source>
        <translation>미리보기, 본문, 글 정보 차례로 입력할 곳을 옮깁니다.</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
    <message>
        <source>Makes the text on screen larger.</source>
        <translation>화면의 글자를 크게 합니다.</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Makes the text on screen smaller.</source>
        <translation>화면의 글자를 작게 합니다.</translation>
    </message>
    <message>
        <source>Normal Size</source>
        <translation>원래 크기</translation>
    </message>
    <message>
        <source>Shows the text at its normal size.</source>
        <translation>글자를 원래 크기로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Page on a Phone</source>
        <translation>휴대전화 너비</translation>
    </message>
    <message>
        <source>Lays the page out 390 pixels wide; once more: as wide as the preview.</source>
        <translation>페이지를 390픽셀 너비로 보여 줍니다. 한 번 더 누르면 미리보기 너비로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Page on a Tablet</source>
        <translation>태블릿 너비</translation>
    </message>
    <message>
        <source>Lays the page out 768 pixels wide; once more: as wide as the preview.</source>
        <translation>페이지를 768픽셀 너비로 보여 줍니다. 한 번 더 누르면 미리보기 너비로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Page on a Desktop</source>
        <translation>데스크톱 너비</translation>
    </message>
    <message>
        <source>Lays the page out 1280 pixels wide; once more: as wide as the preview.</source>
        <translation>페이지를 1280픽셀 너비로 보여 줍니다. 한 번 더 누르면 미리보기 너비로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Dark Page</source>
        <translation>어두운 페이지</translation>
    </message>
    <message>
        <source>Shows the page as to readers whose system is dark.</source>
        <translation>시스템을 어둡게 쓰는 독자에게 보이는 대로 페이지를 보여 줍니다.</translation>
    </message>
    <message>
        <source>Next Tab</source>
        <translation>다음 탭</translation>
    </message>
    <message>
        <source>Goes to the next of the posts that are open in this window.</source>
        <translation>이 창에 열린 다음 글로 갑니다.</translation>
    </message>
    <message>
        <source>Previous Tab</source>
        <translation>이전 탭</translation>
    </message>
    <message>
        <source>Goes to the one before of the posts that are open in this window.</source>
        <translation>이 창에 열린 앞의 글로 갑니다.</translation>
    </message>
    <message>
        <source>All Open Posts</source>
        <translation>열린 글 모두 보기</translation>
    </message>
    <message>
        <source>Lists the posts that are open in this window, to go to one.</source>
        <translation>이 창에 열린 글을 모두 보여 주고, 고른 글로 갑니다.</translation>
    </message>
    <message>
        <source>Move Tab to New Window</source>
        <translation>탭을 새 창으로 옮기기</translation>
    </message>
    <message>
        <source>Gives this post a window of its own.</source>
        <translation>이 글을 새 창으로 옮깁니다.</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>시스템 설정대로</translation>
    </message>
    <message>
        <source>Light or dark, as the system is.</source>
        <translation>시스템 설정에 따라 밝게 또는 어둡게 합니다.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark text on a light ground.</source>
        <translation>밝은 바탕에 어두운 글자를 씁니다.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Light text on a dark ground.</source>
        <translation>어두운 바탕에 밝은 글자를 씁니다.</translation>
    </message>
    <message>
        <source>System Language</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>Korean or English, as the system is.</source>
        <translation>시스템 설정에 따라 한국어 또는 영어로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Shows Stet in Korean.</source>
        <translation>Stet을 한국어로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Shows Stet in English.</source>
        <translation>Stet을 영어로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Shows every action with its shortcut, to search and to do.</source>
        <translation>모든 기능과 단축키를 보여 줍니다. 찾아서 바로 실행할 수 있습니다.</translation>
    </message>
    <message>
        <source>About Stet</source>
        <translation>Stet 정보</translation>
    </message>
    <message>
        <source>Says what Stet is, and which version.</source>
        <translation>Stet이 무엇이고 어느 버전인지 알려 줍니다.</translation>
    </message>
</context>
<context>
    <name>AddField</name>
    <message>
        <source>Add field…</source>
        <translation>항목 추가…</translation>
    </message>
    <message>
        <source>Add a field that this post does not have yet</source>
        <translation>이 글에 아직 없는 항목을 추가합니다</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>파일에 쓰는 이름</translation>
    </message>
    <message>
        <source>Kind of the field</source>
        <translation>항목 종류</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>한 줄 글</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>긴 글</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Data (YAML)</source>
        <translation>데이터(YAML)</translation>
    </message>
    <message>
        <source>The post has “{key}” already.</source>
        <translation>이 글에 이미 ‘{key}’ 항목이 있습니다.</translation>
    </message>
    <message>
        <source>A field cannot have this name. Letters, digits, - and _ are safe.</source>
        <translation>쓸 수 없는 이름입니다. 글자, 숫자, -, _는 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>AltCard</name>
    <message>
        <source>What does the image show?</source>
        <translation>이미지에 무엇이 보이나요?</translation>
    </message>
    <message>
        <source>Read aloud to those who cannot see it, and found by search. Empty for mere ornament.</source>
        <translation>이미지를 볼 수 없는 독자에게 읽어 주고 검색에도 쓰입니다. 장식용이면 비워 두세요.</translation>
    </message>
    <message>
        <source>Description of the image (alt text)</source>
        <translation>이미지 설명(대체 텍스트)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>BlockBox</name>
    <message>
        <source>Paragraph or heading</source>
        <translation>본문 또는 소제목</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Days of the month</source>
        <translation>이달의 날짜</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>이전 달</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>다음 달</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>달</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>연도</translation>
    </message>
</context>
<context>
    <name>Changed</name>
    <message>
        <source>Another program has changed the file: this is its new text.</source>
        <translation>다른 프로그램이 파일을 바꾸었습니다. 지금 보이는 것이 바뀐 글입니다.</translation>
    </message>
    <message>
        <source>Another program has changed the file: its changes and yours are both here now. Look at them before you save.</source>
        <translation>다른 프로그램이 파일을 바꾸었습니다. 그쪽에서 고친 것과 여기서 고친 것을 모두 담았습니다. 저장하기 전에 살펴보세요.</translation>
    </message>
    <message>
        <source>Another program has changed what you changed as well (places: {count}). Nothing is saved until you decide.</source>
        <translation>여기서 고친 곳을 다른 프로그램도 고쳤습니다({count}곳). 어느 쪽으로 할지 정하기 전에는 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>비교…</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>A double click changes it, as do Enter and F2 where ← has reached it</source>
        <translation>두 번 누르면 고칩니다. ←로 고른 뒤 Enter나 F2를 눌러도 됩니다</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} 고치기</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} 지우기</translation>
    </message>
    <message>
        <source>Enter or F2 changes it, Delete removes it</source>
        <translation>Enter나 F2로 고치고 Delete로 지웁니다</translation>
    </message>
</context>
<context>
    <name>ChipsField</name>
    <message>
        <source>Enter or a comma adds; Backspace or ← reaches those that are there</source>
        <translation>Enter나 쉼표로 추가하고, Backspace나 ←로 이미 있는 것에 갑니다</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message>
        <source>Two Versions of the Same Lines</source>
        <translation>서로 다르게 고친 곳</translation>
    </message>
    <message>
        <source>Places that both versions changed</source>
        <translation>양쪽에서 모두 고친 곳</translation>
    </message>
    <message>
        <source>Take Mine</source>
        <translation>내가 고친 것으로</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>파일의 것으로</translation>
    </message>
    <message>
        <source>Take Both</source>
        <translation>둘 다</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Go On with This Text</source>
        <translation>이 글로 계속</translation>
    </message>
    <message>
        <source>What you changed</source>
        <translation>내가 고친 것</translation>
    </message>
    <message>
        <source>What the file has now</source>
        <translation>지금 파일에 있는 것</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>내 것</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>파일 것</translation>
    </message>
    <message>
        <source>both</source>
        <translation>둘 다</translation>
    </message>
</context>
<context>
    <name>ColourButton</name>
    <message>
        <source>Other Colour…</source>
        <translation>다른 색…</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>… {count} lines alike</source>
        <translation>… 같은 줄 {count}개</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>These fields stand in the file twice: {keys}. The site takes the last of each.</source>
        <translation>파일에 두 번 적힌 항목이 있습니다: {keys}. 사이트에는 마지막 것이 쓰입니다.</translation>
    </message>
    <message>
        <source>Line {line} has characters that cannot be read. The post can be looked at, not changed; a � stands for what cannot be shown.</source>
        <translation>{line}번째 줄에 읽을 수 없는 글자가 있습니다. 글을 볼 수는 있지만 고칠 수 없고, 보여 줄 수 없는 글자는 �로 나타냅니다.</translation>
    </message>
    <message>
        <source>The file&apos;s characters are stored in an older way ({encoding}), and the site leaves such posts out. Is the text shown right? Then it can be converted with the next saving.</source>
        <translation>이 파일은 글자를 옛 방식({encoding})으로 저장해서 사이트에 실리지 않습니다. 글자가 제대로 보이면 다음에 저장할 때 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Convert (UTF-8)</source>
        <translation>바꾸기(UTF-8)</translation>
    </message>
    <message>
        <source>Keep It So</source>
        <translation>그대로 두기</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Pick a day</source>
        <translation>날짜 고르기</translation>
    </message>
    <message>
        <source>Pick a day from a calendar (↓)</source>
        <translation>달력에서 날짜를 고릅니다(↓)</translation>
    </message>
    <message>
        <source>YYYY-MM-DD</source>
        <translation>연-월-일</translation>
    </message>
    <message>
        <source>Set when it is published</source>
        <translation>비우면 발행한 시각</translation>
    </message>
    <message>
        <source>Not a date, so it is not written. Example: 2024-07-27 09:30:00 +0900</source>
        <translation>날짜가 아니어서 적지 않았습니다. 예: 2024-07-27 09:30:00 +0900</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>The preview&apos;s page and Jekyll&apos;s</source>
        <translation>미리보기와 Jekyll의 페이지</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
</context>
<context>
    <name>DiskWatch</name>
    <message>
        <source>Save As…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>“{name}” is no longer in its folder. Its text is still here.</source>
        <translation>‘{name}’ 파일이 폴더에서 없어졌습니다. 글은 여기 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Save It Here Again</source>
        <translation>이 자리에 다시 저장</translation>
    </message>
    <message>
        <source>“{name}” is called “{other}” now.</source>
        <translation>파일 이름이 바뀌었습니다: ‘{name}’ → ‘{other}’</translation>
    </message>
    <message>
        <source>Go On under That Name</source>
        <translation>그 이름으로 계속</translation>
    </message>
</context>
<context>
    <name>Drafting</name>
    <message>
        <source>Save Draft</source>
        <translation>초안 저장</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>발행</translation>
    </message>
    <message>
        <source>Publish at (the site&apos;s time)</source>
        <translation>발행 시각(사이트 시간대)</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>The file is called {name} now.</source>
        <translation>파일 이름을 바꿨습니다: {name}</translation>
    </message>
    <message>
        <source>“{text}” is not a time. Example: 2024-07-27 09:30</source>
        <translation>‘{text}’은(는) 시각이 아닙니다. 예: 2024-07-27 09:30</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>The post is in no site: no folder above it has a _config.yml.</source>
        <translation>이 글은 사이트 폴더 안에 있지 않습니다. 위 폴더에 _config.yml이 없습니다.</translation>
    </message>
    <message>
        <source>Saved. Readers see it when the site is next built: {url}</source>
        <translation>저장했습니다. 사이트가 다음에 갱신되면 독자에게 보입니다: {url}</translation>
    </message>
    <message>
        <source>This post is published already: {url}</source>
        <translation>이미 발행한 글입니다: {url}</translation>
    </message>
    <message>
        <source>Published. When the site is next built: {url}</source>
        <translation>발행했습니다. 사이트가 다음에 갱신될 때 이 주소에 실립니다: {url}</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Back to Drafts</source>
        <translation>초안으로 되돌리기</translation>
    </message>
    <message>
        <source>Errors that the checks have found: {errors}</source>
        <translation>점검에서 찾은 오류가 {errors}건 있습니다.</translation>
    </message>
    <message>
        <source>Look at Them</source>
        <translation>점검 보기</translation>
    </message>
    <message>
        <source>A draft now: {name}. Readers do not see it.</source>
        <translation>초안으로 저장했습니다: {name}. 독자에게는 보이지 않습니다.</translation>
    </message>
    <message>
        <source>Scheduled: the first build after {time} puts it at {url}</source>
        <translation>발행을 예약했습니다. {time} 이후 사이트가 처음 갱신될 때 이 주소에 실립니다: {url}</translation>
    </message>
</context>
<context>
    <name>ErrorReport</name>
    <message>
        <source>Something Went Wrong in Stet</source>
        <translation>Stet에 문제가 생겼습니다</translation>
    </message>
    <message>
        <source>Your text is still here, and in the journal: save it, under another name if in doubt. Please report this.</source>
        <translation>글은 이 창과 작업 기록에 그대로 있습니다. 미심쩍으면 다른 이름으로 저장하고, 아래 내용을 알려 주세요.</translation>
    </message>
    <message>
        <source>Copy the Report</source>
        <translation>내용 복사</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>In the file: {key}</source>
        <translation>파일에 적힌 이름: {key}</translation>
    </message>
    <message>
        <source>Remove “{key}” from the post ({shortcut})</source>
        <translation>글에서 ‘{key}’ 항목을 지웁니다 ({shortcut})</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>{name} 지우기</translation>
    </message>
    <message>
        <source>Removed — put back</source>
        <translation>지움 — 되돌리기</translation>
    </message>
</context>
<context>
    <name>FieldNames</name>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>분류</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>머리글</translation>
    </message>
    <message>
        <source>Header image</source>
        <translation>머리 이미지</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>레이아웃</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>글쓴이</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>대표 이미지</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Fields</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Every post must have it</source>
        <translation>글마다 꼭 있어야 함</translation>
    </message>
    <message>
        <source>One on each line; without any, whatever is typed</source>
        <translation>한 줄에 하나씩 적습니다. 비워 두면 자유롭게 입력합니다.</translation>
    </message>
    <message>
        <source>Key in the file</source>
        <translation>파일에 쓰는 이름</translation>
    </message>
    <message>
        <source>Korean name</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>영어 이름</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>최대 길이</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>고를 값</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>새 항목</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>Open a Post</source>
        <translation>글 열기</translation>
    </message>
    <message>
        <source>Save the Post</source>
        <translation>글 저장</translation>
    </message>
    <message>
        <source>“{name}” is open under another tab. Close it there first, or save under another name.</source>
        <translation>‘{name}’ 파일은 다른 탭에 열려 있습니다. 그 탭을 먼저 닫거나 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>글</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Save Anyway</source>
        <translation>그래도 저장</translation>
    </message>
    <message>
        <source>Convert and Save (UTF-8)</source>
        <translation>바꾸어 저장(UTF-8)</translation>
    </message>
    <message>
        <source>What you wrote is safe: Stet keeps it.</source>
        <translation>쓴 글은 Stet이 따로 보관하고 있습니다.</translation>
    </message>
    <message>
        <source>Reload from Disk</source>
        <translation>디스크에서 다시 읽기</translation>
    </message>
    <message>
        <source>What you wrote since the last saving is lost when the file is reloaded.</source>
        <translation>다시 읽으면 마지막으로 저장한 뒤에 쓴 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>Lose It and Reload</source>
        <translation>버리고 다시 읽기</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>찾지 못했습니다</translation>
    </message>
    <message>
        <source>{number} replaced</source>
        <translation>{number}곳을 바꿨습니다</translation>
    </message>
    <message>
        <source>Find in the text</source>
        <translation>글에서 찾기</translation>
    </message>
    <message>
        <source>Find Previous (Shift+F3)</source>
        <translation>이전 찾기 (Shift+F3)</translation>
    </message>
    <message>
        <source>Find Next (F3)</source>
        <translation>다음 찾기 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Nothing found.</source>
        <translation>찾은 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>점검하고 있습니다…</translation>
    </message>
    <message>
        <source>Show {number} ignored</source>
        <translation>무시한 {number}건 다시 보기</translation>
    </message>
    <message>
        <source>The checks broke off. They run again when the text changes.</source>
        <translation>점검을 마치지 못했습니다. 글을 고치면 다시 점검합니다.</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Ignore Here</source>
        <translation>이 글에서 무시</translation>
    </message>
    <message>
        <source>Says no more of it in this post until Stet is closed (Delete)</source>
        <translation>Stet을 닫을 때까지 이 글에서는 다시 알리지 않습니다(Delete)</translation>
    </message>
</context>
<context>
    <name>Foreteller</name>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Scheduled {time}</source>
        <translation>예약 {time}</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>발행됨</translation>
    </message>
    <message>
        <source>Published wrongly</source>
        <translation>글 정보 없이 발행</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>발행되지 않음</translation>
    </message>
    <message>
        <source>Readers do not see drafts. Published, this one stands at
{address}</source>
        <translation>초안은 독자에게 보이지 않습니다. 발행하면 주소는 다음과 같습니다.
{address}</translation>
    </message>
    <message>
        <source>Readers see it from then on, at
{address}</source>
        <translation>그 시각부터 독자에게 보입니다. 주소는 다음과 같습니다.
{address}</translation>
    </message>
    <message>
        <source>When the site is built, it stands at
{address}</source>
        <translation>사이트가 갱신되면 주소는 다음과 같습니다.
{address}</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>Other fields</source>
        <translation>그 밖의 항목</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Fixed block</source>
        <translation>고정 블록</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>표 칸</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>설명 글</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>풀이</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>GivenChips</name>
    <message>
        <source>from the post&apos;s folder</source>
        <translation>글이 있는 폴더에서</translation>
    </message>
    <message>
        <source>The site gives this to every post in the folder; it is not written into the post</source>
        <translation>사이트가 이 폴더의 모든 글에 붙이는 분류입니다. 글에는 적지 않습니다</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>What you type is not being recorded: {reason}. Save now; a crash would lose what is not saved. Stet keeps trying.</source>
        <translation>지금 쓰는 글이 작업 기록에 남지 않고 있습니다: {reason}. 바로 저장하세요. 저장하지 않은 글은 프로그램이 갑자기 끝나면 사라집니다. 기록은 계속 다시 시도합니다.</translation>
    </message>
</context>
<context>
    <name>HeadlineField</name>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>An article editor for newsrooms whose site is Jekyll. What you did not touch stays as it was, byte for byte.</source>
        <translation>Jekyll 사이트를 쓰는 뉴스룸의 기사 편집기입니다. 손대지 않은 곳은 한 바이트도 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>About Stet</source>
        <translation>Stet 정보</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The same as the text that is open.</source>
        <translation>지금 열려 있는 글과 같습니다.</translation>
    </message>
    <message>
        <source>This version cannot be read.</source>
        <translation>이 저장본은 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Versions of this post</source>
        <translation>이 글의 저장본</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>그 뒤에 바뀐 것</translation>
    </message>
    <message>
        <source>Go Back to This</source>
        <translation>이 저장본으로 되돌리기</translation>
    </message>
    <message>
        <source>Puts this version&apos;s text in the place of yours; undo brings yours back.</source>
        <translation>지금 글을 이 저장본의 글로 바꿉니다. 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>No versions yet. What you save is kept here for {days} days.</source>
        <translation>아직 저장본이 없습니다. 저장할 때마다 그 글을 {days}일 동안 여기에 남겨 둡니다.</translation>
    </message>
    <message>
        <source>{when} · as opened</source>
        <translation>{when} · 열었을 때</translation>
    </message>
</context>
<context>
    <name>HouseDialog</name>
    <message>
        <source>Inline styles</source>
        <translation>글자 스타일</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>마크업</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Linked fields</source>
        <translation>연결된 항목</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>House Style</source>
        <translation>사이트 스타일</translation>
    </message>
    <message>
        <source>On the toolbar:</source>
        <translation>도구 모음에 보이는 모습:</translation>
    </message>
    <message>
        <source>This is what the site&apos;s posts have in common. Leave out or rename what you like; saving writes it to {name} in the site&apos;s folder, where it goes along with the site.</source>
        <translation>사이트의 글에서 찾은 공통점입니다. 필요 없는 것은 빼고 이름을 고치세요. 저장하면 사이트 폴더의 {name} 파일에 남아 사이트를 쓰는 모두에게 적용됩니다.</translation>
    </message>
    <message>
        <source>Kept in {path}. What you do not change there stays as it is.</source>
        <translation>{path}에 있습니다. 고치지 않은 부분은 그대로 남습니다.</translation>
    </message>
    <message>
        <source>{keys} is the shortcut of “{action}” already: “{style}” will have none.</source>
        <translation>‘{action}’에서 이미 쓰는 단축키입니다: {keys}. ‘{style}’에는 단축키가 붙지 않습니다.</translation>
    </message>
</context>
<context>
    <name>HouseFieldKinds</name>
    <message>
        <source>Text</source>
        <translation>한 줄 글</translation>
    </message>
    <message>
        <source>Long text</source>
        <translation>긴 글</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>예/아니요</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
</context>
<context>
    <name>HouseKinds</name>
    <message>
        <source>Paragraph</source>
        <translation>문단</translation>
    </message>
    <message>
        <source>Heading 1</source>
        <translation>소제목 1</translation>
    </message>
    <message>
        <source>Heading 2</source>
        <translation>소제목 2</translation>
    </message>
    <message>
        <source>Heading 3</source>
        <translation>소제목 3</translation>
    </message>
    <message>
        <source>Heading 4</source>
        <translation>소제목 4</translation>
    </message>
    <message>
        <source>Heading 5</source>
        <translation>소제목 5</translation>
    </message>
    <message>
        <source>Heading 6</source>
        <translation>소제목 6</translation>
    </message>
    <message>
        <source>List item</source>
        <translation>목록 항목</translation>
    </message>
    <message>
        <source>Bulleted list</source>
        <translation>글머리 목록</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>번호 목록</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>인용문</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>표</translation>
    </message>
    <message>
        <source>Table&apos;s body</source>
        <translation>표 본문</translation>
    </message>
    <message>
        <source>Table row</source>
        <translation>표 행</translation>
    </message>
    <message>
        <source>Table cell</source>
        <translation>표 칸</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>구분선</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>굵게</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>기울임</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>밑줄</translation>
    </message>
    <message>
        <source>Strikethrough</source>
        <translation>취소선</translation>
    </message>
    <message>
        <source>Text colour</source>
        <translation>글자 색</translation>
    </message>
    <message>
        <source>Highlight colour</source>
        <translation>형광펜 색</translation>
    </message>
    <message>
        <source>Empty line</source>
        <translation>빈 줄</translation>
    </message>
</context>
<context>
    <name>HouseMeasures</name>
    <message>
        <source>characters</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>bytes, as portals count</source>
        <translation>바이트(포털 기준)</translation>
    </message>
</context>
<context>
    <name>HouseOffer</name>
    <message>
        <source>Open a post of a site first: a house style belongs to a site.</source>
        <translation>먼저 사이트의 글을 여세요. 스타일은 사이트마다 따로 있습니다.</translation>
    </message>
    <message>
        <source>Looking at the site&apos;s posts: {percent} %</source>
        <translation>사이트의 글을 살펴보는 중: {percent}%</translation>
    </message>
    <message>
        <source>The site&apos;s posts could not be read to the end. Try again.</source>
        <translation>사이트의 글을 끝까지 읽지 못했습니다. 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>This site has no posts yet to learn a house style from.</source>
        <translation>스타일을 찾아볼 글이 아직 없습니다.</translation>
    </message>
    <message>
        <source>The posts of this site have a house style: {names}. Its buttons and new posts can follow it.</source>
        <translation>이 사이트의 글에서 함께 쓰는 스타일을 찾았습니다: {names}. 단추와 새 글의 틀을 여기에 맞출 수 있습니다.</translation>
    </message>
    <message>
        <source>The posts of this site begin and end alike. New posts can begin so as well.</source>
        <translation>이 사이트의 글은 시작과 끝이 비슷합니다. 새 글도 그 틀로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>The posts of this site have the same fields: {names}. New posts can begin with them.</source>
        <translation>이 사이트의 글은 같은 항목을 씁니다: {names}. 새 글도 그 항목으로 시작할 수 있습니다.</translation>
    </message>
    <message>
        <source>Look at It…</source>
        <translation>살펴보기…</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>나중에</translation>
    </message>
</context>
<context>
    <name>Icons</name>
    <message>
        <source>A</source>
        <translation>가</translation>
    </message>
</context>
<context>
    <name>ImageField</name>
    <message>
        <source>No image</source>
        <translation>이미지 없음</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Choose an image file of the site</source>
        <translation>사이트의 이미지 파일을 고릅니다</translation>
    </message>
    <message>
        <source>Choose an image</source>
        <translation>이미지 고르기</translation>
    </message>
    <message>
        <source>Images ({patterns})</source>
        <translation>이미지 ({patterns})</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Elsewhere on the web</source>
        <translation>다른 웹사이트의 이미지</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>파일 없음: {name}</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>as they come</source>
        <translation>원본 그대로</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Widest</source>
        <translation>최대 너비</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>최대 높이</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>최대 용량</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
</context>
<context>
    <name>Insert</name>
    <message>
        <source>Link to (empty removes the link):</source>
        <translation>링크 주소 (비우면 링크를 지웁니다):</translation>
    </message>
    <message>
        <source>Choose Images</source>
        <translation>이미지 고르기</translation>
    </message>
    <message>
        <source>Choose the Other Image</source>
        <translation>바꿔 넣을 이미지 선택</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
</context>
<context>
    <name>Jekyll</name>
    <message>
        <source>Jekyll is not found on this machine. Where it is installed, this builds the post with it.</source>
        <translation>이 컴퓨터에서 Jekyll을 찾지 못했습니다. 설치되어 있으면 Jekyll로 글을 만들어 비교합니다.</translation>
    </message>
    <message>
        <source>The post is not in a site yet: save it there first.</source>
        <translation>글이 아직 사이트 안에 없습니다. 먼저 사이트에 저장하세요.</translation>
    </message>
    <message>
        <source>Jekyll is building the site…</source>
        <translation>Jekyll이 사이트를 만드는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The page is the same as Jekyll&apos;s.</source>
        <translation>Jekyll로 만든 페이지와 같습니다.</translation>
    </message>
    <message>
        <source>This runs “jekyll build” on a copy of “{site}”. The site&apos;s own Ruby code runs with it: {code}. Nothing is written to the site.</source>
        <translation>‘{site}’의 사본에서 ‘jekyll build’를 실행합니다. 사이트의 Ruby 코드도 함께 실행됩니다: {code}. 사이트에는 아무것도 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Always Run for This Site</source>
        <translation>이 사이트에서는 항상 실행</translation>
    </message>
    <message>
        <source>no plugins are named in it</source>
        <translation>지정된 플러그인 없음</translation>
    </message>
    <message>
        <source>Jekyll took too long and was stopped.</source>
        <translation>Jekyll이 너무 오래 걸려 중지했습니다.</translation>
    </message>
    <message>
        <source>The comparison ended without an answer.</source>
        <translation>결과를 얻지 못하고 비교가 끝났습니다.</translation>
    </message>
    <message>
        <source>Jekyll does not publish this post: {problem}</source>
        <translation>Jekyll이 이 글을 사이트에 싣지 않습니다: {problem}</translation>
    </message>
    <message>
        <source>Jekyll failed: {problem}</source>
        <translation>Jekyll에서 오류가 났습니다: {problem}</translation>
    </message>
</context>
<context>
    <name>KnownAddress</name>
    <message>
        <source>The address changes: {old} → {new}</source>
        <translation>주소가 바뀝니다: {old} → {new}</translation>
    </message>
    <message>
        <source>The post has another address now: {old} → {new}
Links to the old one will lead nowhere.</source>
        <translation>글의 주소가 바뀌었습니다: {old} → {new}
옛 주소로 들어오면 글이 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Keep the Old Address</source>
        <translation>옛 주소 살려 두기</translation>
    </message>
    <message>
        <source>Readers who follow a link to {old} come to {new}.</source>
        <translation>옛 주소로 들어와도 새 주소로 이어집니다: {old} → {new}</translation>
    </message>
    <message>
        <source>The post stays at {old}.</source>
        <translation>글의 주소를 옛 주소 그대로 둡니다: {old}</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>Save the changes to “{name}”?</source>
        <translation>‘{name}’의 바뀐 내용을 저장할까요?</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>저장하지 않으면 사라집니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Do Not Save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>LeftNote</name>
    <message>
        <source>This footnote has no mark in the text any more: “{words}”</source>
        <translation>본문에 번호가 없는 각주가 남았습니다: “{words}”</translation>
    </message>
    <message>
        <source>Remove the Footnote Too</source>
        <translation>각주도 지우기</translation>
    </message>
</context>
<context>
    <name>LengthHint</name>
    <message>
        <source>{count} over the house&apos;s limit</source>
        <translation>정한 길이보다 {count} 깁니다</translation>
    </message>
    <message>
        <source>{count} byte</source>
        <translation>{count}바이트</translation>
    </message>
    <message>
        <source>{count} bytes</source>
        <translation>{count}바이트</translation>
    </message>
    <message>
        <source>{count} char</source>
        <translation>{count}자</translation>
    </message>
    <message>
        <source>{count} chars</source>
        <translation>{count}자</translation>
    </message>
</context>
<context>
    <name>Link</name>
    <message>
        <source>Filled from “{name}”</source>
        <translation>{name}에서 채움</translation>
    </message>
    <message>
        <source>Fill from “{name}” again</source>
        <translation>{name}에서 다시 채우기</translation>
    </message>
    <message>
        <source>Follows “{name}” as you type there; write here to part the two</source>
        <translation>‘{name}’ 항목을 고치면 함께 바뀝니다. 여기에 직접 쓰면 연결이 풀립니다</translation>
    </message>
    <message>
        <source>Write this text anew from “{name}”, and let it follow</source>
        <translation>‘{name}’ 항목의 글로 다시 채우고, 그 항목을 고치면 함께 바뀌게 합니다</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>Linked fields</source>
        <translation>연결된 항목</translation>
    </message>
    <message>
        <source>Field to fill</source>
        <translation>채울 항목</translation>
    </message>
    <message>
        <source>Written from</source>
        <translation>가져올 항목</translation>
    </message>
    <message>
        <source>Its text</source>
        <translation>들어갈 글</translation>
    </message>
    <message>
        <source>{source} stands for the other field&apos;s text.</source>
        <translation>{source} 자리에 가져온 글이 들어갑니다.</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>새 연결</translation>
    </message>
</context>
<context>
    <name>LockKeeper</name>
    <message>
        <source>“{name}” is open in another window of {user} on {host} since {time}: here it can be read, and not changed.</source>
        <translation>‘{name}’ 글은 {user}({host})의 다른 창에 {time}부터 열려 있습니다. 여기서는 읽을 수만 있습니다.</translation>
    </message>
    <message>
        <source>Take It Over</source>
        <translation>여기서 이어받기</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
</context>
<context>
    <name>MarkupPage</name>
    <message>
        <source>Markup</source>
        <translation>마크업</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Opening markup</source>
        <translation>여는 마크업</translation>
    </message>
    <message>
        <source>Closing markup</source>
        <translation>닫는 마크업</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>찾은 수</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>Done: {change}</source>
        <translation>고쳤습니다: {change}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>서식(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>삽입(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>표(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>글(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Recent Posts</source>
        <translation>최근 글</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>화면 색</translation>
    </message>
    <message>
        <source>Language · 언어</source>
        <translation>언어 · Language</translation>
    </message>
</context>
<context>
    <name>NameBar</name>
    <message>
        <source>File name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Latin Letters</source>
        <translation>로마자</translation>
    </message>
    <message>
        <source>Spells the Korean headline in Latin letters; so for new posts from now on</source>
        <translation>한글 제목을 로마자로 적습니다. 다음 새 글에도 적용됩니다</translation>
    </message>
</context>
<context>
    <name>NoFields</name>
    <message>
        <source>The post&apos;s information as it stands in the file</source>
        <translation>파일에 적힌 글 정보</translation>
    </message>
    <message>
        <source>{problem}
The Source tab edits it.</source>
        <translation>{problem}
코드 탭에서 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>This post has no information yet: no headline, no date. What you write here begins it.</source>
        <translation>이 글에는 제목이나 날짜 같은 글 정보가 아직 없습니다. 여기에 쓰면 새로 만듭니다.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this notice</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Not a number, so it is not written. Example: 12 or 3.5</source>
        <translation>숫자가 아니어서 적지 않았습니다. 예: 12 또는 3.5</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>No headings yet. A heading made in the text appears here.</source>
        <translation>아직 소제목이 없습니다. 본문에 소제목을 넣으면 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Printing…</source>
        <translation>인쇄하는 중…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDF로 저장</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 파일</translation>
    </message>
    <message>
        <source>Saving the PDF…</source>
        <translation>PDF를 저장하는 중…</translation>
    </message>
    <message>
        <source>There is no page to print yet.</source>
        <translation>아직 인쇄할 페이지가 없습니다.</translation>
    </message>
    <message>
        <source>Printed.</source>
        <translation>인쇄했습니다.</translation>
    </message>
    <message>
        <source>The page was not printed. Look at the printer and its queue.</source>
        <translation>페이지를 인쇄하지 못했습니다. 프린터와 대기열을 확인하세요.</translation>
    </message>
    <message>
        <source>Show in Folder</source>
        <translation>폴더에서 보기</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>저장했습니다: ‘{name}’</translation>
    </message>
    <message>
        <source>the page could not be printed</source>
        <translation>페이지를 인쇄용으로 만들지 못했습니다</translation>
    </message>
    <message>
        <source>The PDF was not saved: {problem}</source>
        <translation>PDF를 저장하지 못했습니다: {problem}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation>링크 주소 복사</translation>
    </message>
</context>
<context>
    <name>PartsList</name>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>아래로</translation>
    </message>
</context>
<context>
    <name>PostLinks</name>
    <message>
        <source>An address, or the title of a post of this site</source>
        <translation>주소, 또는 이 사이트에 있는 글의 제목</translation>
    </message>
</context>
<context>
    <name>PostList</name>
    <message>
        <source>Search posts: title, category, date</source>
        <translation>글 찾기: 제목, 분류, 날짜</translation>
    </message>
    <message>
        <source>Enter opens the post, Ctrl+Enter always under a tab of its own</source>
        <translation>Enter로 열고, Ctrl+Enter로는 항상 새 탭에 엽니다</translation>
    </message>
    <message>
        <source>Posts of the site</source>
        <translation>사이트의 글</translation>
    </message>
    <message>
        <source>This post is in no site: no folder above it has a _config.yml.</source>
        <translation>이 글은 사이트 폴더 안에 있지 않습니다. 위 폴더에 _config.yml이 없습니다.</translation>
    </message>
    <message>
        <source>Reading… {count} so far</source>
        <translation>읽는 중… {count}편</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>The list is not whole: reading the site broke off.</source>
        <translation>목록이 온전하지 않습니다. 사이트를 읽다가 멈췄습니다.</translation>
    </message>
    <message>
        <source>No posts yet. Write the first one.</source>
        <translation>아직 글이 없습니다. 첫 글을 써 보세요.</translation>
    </message>
    <message>
        <source>No post has these words.</source>
        <translation>찾는 말이 든 글이 없습니다.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>예약</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Not built</source>
        <translation>발행되지 않음</translation>
    </message>
</context>
<context>
    <name>PostMenu</name>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open in a New Tab</source>
        <translation>새 탭에서 열기</translation>
    </message>
</context>
<context>
    <name>PostTabs</name>
    <message>
        <source>Open posts</source>
        <translation>열린 글</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Close (middle click on the tab)</source>
        <translation>닫기(탭을 가운데 단추로 눌러도 됩니다)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the Others</source>
        <translation>다른 탭 닫기</translation>
    </message>
    <message>
        <source>Close Those to the Right</source>
        <translation>오른쪽 탭 모두 닫기</translation>
    </message>
    <message>
        <source>Move to New Window</source>
        <translation>새 창으로 옮기기</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>… and {count} more</source>
        <translation>… 외 {count}건</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>{line}번째 줄</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>the image</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Making {name} ready…</source>
        <translation>{name} 준비 중…</translation>
    </message>
    <message>
        <source>Making {name} ready… {count} more</source>
        <translation>{name} 준비 중… {count}개 더 있음</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>OK</source>
        <translation>확인</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Opened again, this passage will look different: “{words}”</source>
        <translation>이 부분은 다시 열면 지금과 다르게 보입니다: “{words}”</translation>
    </message>
    <message>
        <source>Show What It Will Look Like</source>
        <translation>다시 열었을 때 모습 보기</translation>
    </message>
</context>
<context>
    <name>PublishButton</name>
    <message>
        <source>Published</source>
        <translation>발행됨</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>예약됨</translation>
    </message>
    <message>
        <source>What can be done with the post now</source>
        <translation>이 글로 할 수 있는 일</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Alias</source>
        <translation>가상본</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>드라이브</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>File Folder</source>
        <translation>파일 폴더</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>바로 가기</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
</context>
<context>
    <name>QCupsJobWidget</name>
    <message>
        <source>&amp;Billing information:</source>
        <translation>비용 정보(&amp;B):</translation>
    </message>
    <message>
        <source>&amp;End:</source>
        <translation>끝(&amp;E):</translation>
    </message>
    <message>
        <source>&amp;Start:</source>
        <translation>시작(&amp;S):</translation>
    </message>
    <message>
        <source>Job &amp;priority:</source>
        <translation>작업 우선순위(&amp;P):</translation>
    </message>
    <message>
        <source>Scheduled &amp;printing:</source>
        <translation>예약 인쇄(&amp;P):</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message>
        <source>Page &amp;order:</source>
        <translation>쪽 순서(&amp;O):</translation>
    </message>
    <message>
        <source>Pages &amp;per sheet:</source>
        <translation>한 장에 인쇄할 쪽 수(&amp;P):</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>인쇄할 쪽(&amp;S):</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>PgDown</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>Empty This List</source>
        <translation>목록 비우기</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Texts That Were Not Saved</source>
        <translation>저장되지 않은 글</translation>
    </message>
    <message>
        <source>Stet ended before these texts were saved. Compare each with its file, then restore it, save it elsewhere, or discard it. What you leave here is shown again at the next start.</source>
        <translation>아래 글을 저장하기 전에 Stet이 끝났습니다. 파일과 비교해 보고 되살리거나, 따로 저장하거나, 버리세요. 여기 남겨 둔 글은 다음에 시작할 때 다시 보여 줍니다.</translation>
    </message>
    <message>
        <source>Texts that were not saved</source>
        <translation>저장되지 않은 글</translation>
    </message>
    <message>
        <source>What differs from the file</source>
        <translation>파일과 다른 곳</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Save Aside…</source>
        <translation>따로 저장…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Decide Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>A new post of {come} characters that has no file yet.</source>
        <translation>아직 파일이 없는 새 글, {come}자입니다.</translation>
    </message>
    <message>
        <source>Its file {path} is not there, or cannot be read; {come} characters were kept.</source>
        <translation>파일 {path}이(가) 없거나 읽을 수 없습니다. 글 {come}자가 남아 있습니다.</translation>
    </message>
    <message>
        <source>Differs from {path}: {come} characters came, {gone} went.</source>
        <translation>{path} 파일과 비교해 {come}자가 늘고 {gone}자가 빠졌습니다.</translation>
    </message>
    <message>
        <source>The journal was damaged: what was written last may be missing.</source>
        <translation>작업 기록이 손상되어 마지막에 쓴 내용이 빠졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} (recovered)</source>
        <translation>{name} (복구)</translation>
    </message>
    <message>
        <source>Save Aside</source>
        <translation>따로 저장</translation>
    </message>
</context>
<context>
    <name>ReplaceLine</name>
    <message>
        <source>Replace with</source>
        <translation>바꿀 말</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>모두 바꾸기</translation>
    </message>
</context>
<context>
    <name>Rewording</name>
    <message>
        <source>The fields have “{words}” as well: {number}</source>
        <translation>글 정보에 “{words}” {number}곳이 남아 있습니다.</translation>
    </message>
    <message>
        <source>Replace There Too</source>
        <translation>글 정보에서도 바꾸기</translation>
    </message>
    <message>
        <source>{number} replaced in the fields</source>
        <translation>글 정보에서 {number}곳을 바꿨습니다.</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The port grew; |exports rose by 8.1%|, the ministry said.</source>
        <translation>항만 물동량이 늘었다. |수출이 8.1% 늘었다|고 해양 당국이 밝혔다.</translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Saving</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>SectionFields</name>
    <message>
        <source>Empty line above</source>
        <translation>위에 빈 줄</translation>
    </message>
    <message>
        <source>Empty line below</source>
        <translation>아래에 빈 줄</translation>
    </message>
    <message>
        <source>What a new section brings:</source>
        <translation>새 소제목을 넣을 때:</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Search; Enter does it</source>
        <translation>찾기 (Enter를 누르면 실행)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>기능</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>설명</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>글 목록</translation>
    </message>
    <message>
        <source>History</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>글 정보</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Headline, date, categories and what else stands at the top of the file</source>
        <translation>제목, 날짜, 분류처럼 파일 맨 위에 적힌 글 정보입니다</translation>
    </message>
</context>
<context>
    <name>SiteFiles</name>
    <message>
        <source>Not fetched: the preview stays off the network</source>
        <translation>가져오지 않음: 미리보기는 네트워크를 쓰지 않습니다</translation>
    </message>
    <message>
        <source>Missing in the site</source>
        <translation>사이트에 없는 파일</translation>
    </message>
    <message>
        <source>The post is not in a site</source>
        <translation>사이트 안에 있는 글이 아닙니다</translation>
    </message>
    <message>
        <source>Not an image</source>
        <translation>이미지가 아닙니다</translation>
    </message>
</context>
<context>
    <name>SkeletonPage</name>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>What a new post begins with:</source>
        <translation>새 글의 틀:</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Findings {number}</source>
        <translation>점검 {number}</translation>
    </message>
    <message>
        <source>Errors and warnings: {number}, hints: {hints}</source>
        <translation>오류와 경고 {number}건, 참고 {hints}건</translation>
    </message>
    <message>
        <source>&lt;b&gt;{characters}&lt;/b&gt; character ({letters} without spaces)</source>
        <translation>&lt;b&gt;{characters}&lt;/b&gt;자 (공백 제외 {letters})</translation>
    </message>
    <message>
        <source>&lt;b&gt;{characters}&lt;/b&gt; characters ({letters} without spaces)</source>
        <translation>&lt;b&gt;{characters}&lt;/b&gt;자 (공백 제외 {letters})</translation>
    </message>
    <message>
        <source>{pages} manuscript pages</source>
        <translation>원고지 {pages}매</translation>
    </message>
    <message>
        <source>Sheets of manuscript paper, 200 characters each</source>
        <translation>200자 원고지 기준</translation>
    </message>
    <message>
        <source>{words} words</source>
        <translation>{words}어절</translation>
    </message>
    <message>
        <source>{words} word</source>
        <translation>{words}어절</translation>
    </message>
    <message>
        <source>How the file is written: {encoding}</source>
        <translation>파일 형식: {encoding}</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>저장 안 됨</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>{time} 저장됨</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>새 글</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>바뀐 것 없음</translation>
    </message>
</context>
<context>
    <name>StylesPage</name>
    <message>
        <source>Inline styles</source>
        <translation>글자 스타일</translation>
    </message>
    <message>
        <source>Korean name</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>영어 이름</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Opening markup</source>
        <translation>여는 마크업</translation>
    </message>
    <message>
        <source>Closing markup</source>
        <translation>닫는 마크업</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>보기</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Suggestions</source>
        <translation>추천 목록</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <source>All open posts</source>
        <translation>열린 글 모두 보기</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Site default</source>
        <translation>사이트 기본값</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>Text</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>TextWindow</name>
    <message>
        <source>New Post</source>
        <translation>새 글</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>도구 모음</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>“{name}” could not be moved to the trash.</source>
        <translation>‘{name}’을(를) 휴지통으로 옮기지 못했습니다.</translation>
    </message>
    <message>
        <source>“{name}” is in the trash.</source>
        <translation>‘{name}’을(를) 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>Put It Back</source>
        <translation>되돌려 놓기</translation>
    </message>
    <message>
        <source>“{name}” could not be put back: it is in the trash still.</source>
        <translation>‘{name}’을(를) 되돌려 놓지 못했습니다. 파일은 휴지통에 그대로 있습니다.</translation>
    </message>
</context>
<context>
    <name>TroubleLine</name>
    <message>
        <source>The page takes too long to make. The last one stays.</source>
        <translation>미리보기를 만드는 데 너무 오래 걸립니다. 앞서 만든 화면을 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>The preview stopped and was started again. The last page stays.</source>
        <translation>미리보기가 멈춰 다시 시작했습니다. 앞서 만든 화면을 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>The preview does not start.</source>
        <translation>미리보기가 시작되지 않습니다.</translation>
    </message>
    <message>
        <source>No preview for the administrator (root). Use an ordinary account.</source>
        <translation>관리자(root) 계정에서는 미리보기가 나오지 않습니다. 일반 계정으로 실행하세요.</translation>
    </message>
    <message>
        <source>The page cannot be made ({0}). The last one stays.</source>
        <translation>미리보기를 만들 수 없습니다({0}). 앞서 만든 화면을 그대로 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Your choices cannot be stored: they last until Stet is quit.</source>
        <translation>설정을 저장할 수 없습니다. 바꾼 설정은 Stet을 끝낼 때까지만 남습니다.</translation>
    </message>
</context>
<context>
    <name>YesNoField</name>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
</context>
</TS>
