/**
 * What people here choose for a password besides the world's most frequent ones: without marks and spaces, the most usual first.
 * Gathered by us: everyday words, phrases, proverbs, family names, places, and the words of the trade.
 */
export const guessableWords = `
matkhau matkhaumoi matkhaucu matkhaucuatoi doimatkhau nhapmatkhau quenmatkhau khongcomatkhau matkhaumanh matkhaukho
anhyeuem emyeuanh yeuem yeuanh toiyeuban minhyeunhau yeumaimai yeuemnhieulam iloveyou vokyeu voyeu chongyeu congai contrai bengoan
xinchao chaoban camon tambiet hanhphuc maiyeu motminh batdau cogang thanhcong mayman binhan antam vuive hoabinh doclap tudo giadinh
toiyeuvietnam vietnamvodich vietnam vietnamyeudau hochiminh bachoho dangcongsan tinhyeu tuoitre quehuong demoi thanhnien
quantri quantrivien admin administrator congthongtin congthongtindientu trangtin bientap banbientap tintuc thongbao vanphong vanthu
uybannhandan uyban ubnd ubndxa ubndphuong ubndhuyen ubndtinh xaphuong hoidongnhandan hdnd chutich phochutich canbo congchuc dichvucong
motcua botphanmotcua congdan hoso vanban chinhquyen hanhchinh phuong thixa thanhpho huyen tinh thon xom khupho todanpho
hanoi saigon tphcm thanhphohochiminh danang haiphong cantho hue dalat nhatrang vungtau bienhoa quangnam quangngai quangninh quangtri
quangbinh nghean hatinh thanhhoa namdinh thaibinh ninhbinh hanam haiduong hungyen bacninh bacgiang langson caobang laocai yenbai
sonla dienbien laichau hagiang tuyenquang thainguyen phutho vinhphuc hoabinh kontum gialai daklak daknong lamdong binhthuan ninhthuan
khanhhoa phuyen binhdinh dongnai binhduong binhphuoc tayninh longan tiengiang bentre travinh vinhlong dongthap angiang kiengiang
haugiang soctrang baclieu camau nuithanh tamky hoian
nguyen tran pham hoang huynh phan vudinh dang bui ngoc duong thanh minh tuan hung dung cuong linh huong phuong trang thao nguyenvana
nguyenvanan nguyenthi nguyenvan tranvan tranthi levan lethi phamvan phamthi nguyenvanb tranthib
motngaymoi ngaymai homnay muaxuan muahe muathu muadong matroi mattrang hoasen hoamai hoadao conrong contho conmeo concho
conduongxua tinhyeuquehuong nhucobactrongngayvuidaithang tienquanca doanquanvietnamdi
cocongmaisatcongaynenkim tienhoclehauhoc khongcogiquyhondoclaptudo doanketlasucmanh uongnuocnhonguon anquanhoketrongcay
gandenthisang ganmucthiden hocthaykhongtayhocban treunonrutre lalanhdumlarach motconngua datkhongdung denxuanmoi
tramnamtrongcoinguoita chutaichumenh kheolaghetnhau treothuoc chuongsongnhaylaixuong conconguoicondieu
motconvitxoerahaicaicanh bongbongbang chauyeuba bauoithuonglaybicung aooanxanhchinhvang contraucontrau
motanhai motahaiba mothaibabonnam mothaibabon motmotmot hoilamgi
congcha nghiame congchanhunuithaison tramhoa hoadep aodai phobo banhmi cafe caphe cafesuada trada bunbo nuocmam
bongda vodich doituyen manchester liverpool chelsea barcelona realmadrid
`
  .trim()
  .split(/\s+/)
